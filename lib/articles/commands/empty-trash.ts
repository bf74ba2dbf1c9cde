import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';

/** What came of one article; `error` is what another try may get over. */
export type EmptyOutcome =
  | { articleId: string; did: 'deleted' }
  | { articleId: string; did: 'nothing'; error: unknown };

/**
 * Deletes for good what has lain in the trash for 30 days by the database's clock and was never on the site: at most
 * `limit` articles, the oldest first, each in a transaction of its own and once however many processes do so. What
 * readers have had is never deleted. The audit log keeps its lines, and one more.
 */
export async function emptyTrash(limit = 20): Promise<EmptyOutcome[]> {
  const actor = systemActor('trash');
  const outcomes: EmptyOutcome[] = [];
  while (outcomes.length < limit) {
    const failed = outcomes.filter(({ did }) => did === 'nothing');
    const outcome = await deleteNext(
      actor,
      failed.map(({ articleId }) => articleId),
    );
    if (outcome === null) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

interface Trashed {
  id: string;
  headline: string;
  isConfidential: boolean;
  createdById: string | null;
  trashedById: string | null;
  trashedAt: Date;
}

async function deleteNext(actor: Actor, passedOver: readonly string[]): Promise<EmptyOutcome | null> {
  let found: Trashed | null = null;
  try {
    return await inTransaction(async (tx) => {
      found = await lockNext(tx, passedOver);
      if (found === null) return null;
      await tx.$executeRaw`SELECT delete_trashed_article(${found.id}::uuid)`;
      await recordDeletion(tx, actor, found);
      return { articleId: found.id, did: 'deleted' };
    });
  } catch (error) {
    // Assigned in the transaction, which the compiler cannot see.
    const failed = found as Trashed | null;
    if (failed === null) throw error;
    return { articleId: failed.id, did: 'nothing', error };
  }
}

// What somebody takes out of the trash at this moment is passed over.
async function lockNext(tx: Transaction, passedOver: readonly string[]): Promise<Trashed | null> {
  const [next] = await tx.$queryRaw<Trashed[]>`
    SELECT id, headline, is_confidential AS "isConfidential", created_by_id AS "createdById",
      trashed_by_id AS "trashedById", trashed_at AS "trashedAt"
    FROM article a
    WHERE may_be_deleted(a) AND NOT id = ANY (${[...passedOver]}::uuid[])
    ORDER BY trashed_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return next ?? null;
}

// The log keeps what it was called, so that somebody who misses it learns what became of it; of a secret, nothing.
async function recordDeletion(tx: Transaction, actor: Actor, article: Trashed): Promise<void> {
  const { id, headline, isConfidential, createdById, trashedById, trashedAt } = article;
  await recordAudit(tx, actor, {
    action: 'article.delete',
    object: { type: 'article', id },
    before: {
      ...(isConfidential ? { isConfidential } : { name: headline }),
      createdById,
      trashedById,
      trashedAt: trashedAt.toISOString(),
    },
  });
}
