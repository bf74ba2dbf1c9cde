import 'server-only';
import { COUNTED } from '#lib/articles/internal/counted.ts';
import { inHandSql } from '#lib/articles/queries/in-hand.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * Assigns all that somebody has in hand to somebody else, or with null takes their assignments back, inside the
 * transaction of a command of `lib/people`. Each article has an audit line of its own. Text of theirs that could not be
 * merged goes along. Returns how many articles changed.
 */
export async function handOverArticles(
  tx: Transaction,
  actor: Actor,
  { from, to }: { from: string; to: string | null },
): Promise<number> {
  const which = to === null ? Prisma.sql`a.assignee_id = ${from}::uuid` : inHandSql(from);
  const rows = await tx.$queryRaw<{ id: string; assigneeId: string | null }[]>`
    SELECT a.id, a.assignee_id AS "assigneeId" FROM article a WHERE ${which} ORDER BY a.id FOR UPDATE`;
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`UPDATE article SET assignee_id = ${to}::uuid, ${COUNTED} WHERE id = ANY (${ids}::uuid[])`;
  if (to !== null) {
    await tx.articleOrphan.updateMany({
      where: { personId: from, articleId: { in: ids }, resolvedAt: null },
      data: { personId: to },
    });
  }
  for (const { id, assigneeId } of rows) {
    // Whoever gets them is told once of all, by mail: the event itself names nobody.
    await recordOutbox(tx, actor, { kind: 'article.assign', articleId: id });
    await recordAudit(tx, actor, {
      action: 'article.assign',
      object: { type: 'article', id },
      before: { assigneeId },
      after: { assigneeId: to },
    });
  }
  return rows.length;
}
