import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { unseal } from '#lib/auth/seal.ts';
import { db } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Answer, Errand } from './errand.ts';
import { sealedFor } from './internal/sealed-for.ts';

interface Kept {
  request: Uint8Array;
  status: number;
  answer: string;
}

/**
 * What an errand of the last 24 hours was answered, or null when it has not been done.
 * Throws DomainError `key_reused` when its key was another request's.
 */
export async function findAnswer(actor: Actor, { key, request }: Errand): Promise<Answer | null> {
  const [kept] = await db().$queryRaw<Kept[]>`
    SELECT request, status, answer #>> '{}' AS answer FROM idempotent_answer
    WHERE person_id = ${actor.personId}::uuid AND key = ${key} AND at > now() - interval '24 hours'`;
  if (!kept) return null;
  if (Buffer.compare(kept.request, request) !== 0) {
    throw new DomainError(
      'key_reused',
      'This Idempotency-Key was sent with another request before. Send each request with a key of its own.',
    );
  }
  const body = unseal(kept.answer, sealedFor(actor, key));
  if (body !== null) return { status: kept.status, body };
  throw new DomainError(
    'already_done',
    'This was done, and what was answered cannot be read any more, since AUTH_SECRET has changed. Load the article to see how it is.',
  );
}
