import 'server-only';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Actor } from './actor.ts';

/** So long a proof of who somebody is holds for dangerous changes. */
export const PROOF_MS = 10 * 60 * 1000;

/**
 * Refuses somebody who did not prove lately who they are: asked by what changes credentials, roles and tokens, and by
 * exports. The system itself needs none. Throws DomainError `needs_proof`, which pages answer by asking for the
 * password or a passkey.
 */
export function requireProof(actor: Actor, clock: Clock = systemClock): void {
  if (actor.personId === null || isProven(actor, clock)) return;
  throw new DomainError('needs_proof', 'Nothing was changed yet. Confirm that it is you, then try again.');
}

/** Whether somebody has proved lately who they are. */
export function isProven({ provenAt }: Actor, clock: Clock = systemClock): boolean {
  return provenAt !== null && clock().getTime() - provenAt.getTime() < PROOF_MS;
}
