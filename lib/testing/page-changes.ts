import { db } from '#lib/db.ts';
import { keysTouchedBy, type PageChange } from '#lib/pages/touched.ts';

/** What readers' pages are told of some work: the changes, and the keys they touch. */
export async function pageChangesOf(work: () => Promise<unknown>) {
  const newest = await db().pageChange.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  await work();
  const rows = await db().pageChange.findMany({
    where: { id: { gt: newest?.id ?? 0n } },
    orderBy: { id: 'asc' },
    select: { kind: true, storyId: true, before: true, after: true, isTakedown: true },
  });
  const changes = rows.map((row) => ({
    ...(row as unknown as PageChange),
    isTakedown: row.isTakedown,
  }));
  return { changes, keys: [...new Set(changes.flatMap(keysTouchedBy))].sort() };
}
