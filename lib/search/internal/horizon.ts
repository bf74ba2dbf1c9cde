import 'server-only';
import { readerDb } from '#lib/db.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** Since when the newest few or twenty thousand stories were published, of a section or of all; null if there are less. */
export async function readHorizon(
  column: 'near' | 'far',
  section: string | null = null,
): Promise<Date | null> {
  const of = section === null ? Prisma.sql`section_slug IS NULL` : Prisma.sql`section_slug = ${section}`;
  const [row] = await readerDb().$queryRaw<{ since: Date | null }[]>`
    SELECT ${Prisma.raw(column)} AS since FROM published.search_horizon WHERE ${of}`;
  return row?.since ?? null;
}
