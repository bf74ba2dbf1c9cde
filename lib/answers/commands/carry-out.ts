import 'server-only';
import type { Errand } from '#lib/answers/errand.ts';
import { ownerOf, sealedFor } from '#lib/answers/internal/sealed-for.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { seal } from '#lib/auth/seal.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/**
 * Makes a change as one transaction. Of an errand, the answer is kept in that transaction too: whenever the process
 * dies, there are both or neither. What fails or is refused changes nothing and leaves the key free.
 * Throws DomainError `in_progress` while the same errand is being done, and what `work` throws.
 */
export function carryOut<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { errand } = actor;
  if (errand === null) return inTransaction(work);
  return inTransaction(async (tx) => {
    await claimKey(tx, actor, errand);
    const result = await work(tx);
    await keepAnswer(tx, actor, errand, result);
    return result;
  });
}

// The row is seen by others once the change is. The lock is there so that they are told to wait and do not wait here,
// where each would hold a connection.
async function claimKey(tx: Transaction, actor: Actor, { key, request }: Errand): Promise<void> {
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotent_answer (person_id, key, request)
    SELECT ${actor.personId}::uuid, ${key}, ${request}
    WHERE pg_try_advisory_xact_lock(hashtextextended(${`idempotent_answer ${ownerOf(actor, key)}`}, 0))
    ON CONFLICT (person_id, key) DO UPDATE SET request = EXCLUDED.request, at = EXCLUDED.at
      WHERE idempotent_answer.at <= now() - interval '24 hours'`;
  if (claimed === 1) return;
  throw new DomainError(
    'in_progress',
    'The request with this Idempotency-Key is still being carried out. Send it again in a moment for its answer.',
  );
}

async function keepAnswer(tx: Transaction, actor: Actor, errand: Errand, result: unknown): Promise<void> {
  const { status, body } = errand.answerOf(result);
  await tx.$executeRaw`
    UPDATE idempotent_answer SET status = ${status}, answer = to_jsonb(${seal(body, sealedFor(actor, errand.key))}::text)
    WHERE person_id = ${actor.personId}::uuid AND key = ${errand.key}`;
}
