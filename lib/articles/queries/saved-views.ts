import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** A filter of the list under a name. */
export interface SavedView {
  id: string;
  name: string;
  /** As in the address of the list. */
  query: string;
  isShared: boolean;
  isOwn: boolean;
}

/** One's own views, then those that editors share with everybody; each in the order in which they were saved. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  const { personId } = actor;
  const rows = await db().savedView.findMany({
    where: personId === null ? { isShared: true } : { OR: [{ personId }, { isShared: true }] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true, query: true, isShared: true, personId: true },
  });
  const views = rows.map(({ personId: owner, ...view }) => ({ ...view, isOwn: owner === personId }));
  return [...views.filter(({ isOwn }) => isOwn), ...views.filter(({ isOwn }) => !isOwn)];
}
