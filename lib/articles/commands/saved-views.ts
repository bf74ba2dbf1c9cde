import 'server-only';
import { filterQuery, readFilter } from '#lib/articles/list-filter.ts';
import { NewView } from '#lib/articles/saved-view-schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction } from '#lib/db.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';

const MOST = 50;

/**
 * Keeps a filter of the list under a name, in place of one's own of that name. Sharing it with everybody is for
 * editors. Throws DomainError `invalid_input`, `not_allowed`.
 */
export async function saveView(actor: Actor, input: NewView): Promise<{ id: string }> {
  const { name, query, isShared } = parseInput(NewView, input);
  const { personId } = actor;
  if (personId === null) throw new DomainError('not_allowed', 'Views belong to people.');
  if (isShared && !isAtLeast(actor.role, 'editor')) {
    throw new DomainError(
      'not_allowed',
      'Views for everybody are made by editors. Keep it for yourself, or ask one.',
    );
  }
  const view = { query: filterQuery(readFilter(new URLSearchParams(query)).filter), isShared };
  return await inTransaction(async (tx) => {
    const own = await tx.savedView.findMany({
      where: { personId },
      select: { id: true, name: true, position: true },
    });
    const same = own.find((other) => other.name === name);
    if (same) return await tx.savedView.update({ where: { id: same.id }, data: view, select: { id: true } });
    if (own.length >= MOST) {
      const sentence = `You have ${MOST} views, as many as are kept. Delete one that you do not need.`;
      throw new DomainError('invalid_input', sentence, { fields: { name: sentence } });
    }
    const position = Math.max(0, ...own.map((other) => other.position + 1));
    return await tx.savedView.create({ data: { personId, name, position, ...view }, select: { id: true } });
  });
}

/** Deletes a view of one's own; admins delete shared ones of others too. Throws DomainError `not_found`. */
export async function deleteView(actor: Actor, id: string): Promise<void> {
  const { personId } = actor;
  if (!isUuid(id) || personId === null) throw notFound('view');
  const theirs = actor.role === 'admin' ? [{ personId }, { isShared: true }] : [{ personId }];
  await inTransaction(async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id, OR: theirs } });
    if (count === 0) throw notFound('view');
  });
}
