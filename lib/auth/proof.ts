import 'server-only';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Actor } from './actor.ts';

/** So long a proof of who somebody is holds for dangerous changes. */
export const PROOF_MS = 10 * 60 * 1000;

/**
 * Refuses somebody who did not prove lately who they are: asked by what changes credentials, roles and tokens, and by
 * exports. The system itself needs none. Throws DomainError `needs_proof`.
 */
export function requireProof({ personId, provenAt }: Actor, clock: Clock = systemClock): void {
  if (personId === null) return;
  if (provenAt !== null && clock().getTime() - provenAt.getTime() < PROOF_MS) return;
  throw new DomainError(
    'needs_proof',
    'This asks for a sign-in of the last ten minutes. Sign out, sign in again, and try once more.',
  );
}
