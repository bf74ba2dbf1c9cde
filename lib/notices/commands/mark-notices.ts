import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction } from '#lib/db.ts';
import { announceNotices } from '#lib/notices/announce.ts';
import { NoticeMarks } from '#lib/notices/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Marks notices of one's own as read, or as unread again; ids of others' are passed over. What comes after the one
 * that "all up to" names stays unread. Throws DomainError `invalid_input`, `not_allowed`.
 */
export async function markNotices(
  actor: Actor,
  input: NoticeMarks,
  clock: Clock = systemClock,
): Promise<void> {
  const { personId } = actor;
  if (personId === null) throw new DomainError('not_allowed', 'Notices belong to people.');
  const marks = parseInput(NoticeMarks, input);
  const isRead = 'upTo' in marks || marks.isRead;
  const ids = 'upTo' in marks ? { lte: marks.upTo } : { in: marks.ids };
  await inTransaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { personId, id: ids, readAt: isRead ? null : { not: null } },
      data: { readAt: isRead ? clock() : null },
    });
    if (count > 0) await announceNotices(tx, [personId]);
  });
}
