import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { keepProof } from '#lib/auth/prove.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import type { ProviderAccount } from './claims.ts';
import { findHolder } from './enter.ts';
import { refusal } from './refusal.ts';

/** The provider's clock and ours may be so far apart. */
const SKEW_MS = 60 * 1000;

/**
 * Proves who somebody is by the account at the provider that is linked to theirs, which they have signed in to anew since
 * `beganAt`. Throws DomainError `not_allowed`.
 */
export function proveByProvider(
  actor: Actor,
  account: ProviderAccount,
  beganAt: Date,
  clock: Clock = systemClock,
): Promise<void> {
  const personId = requireOwner(actor);
  const entry = { action: 'signIn.prove', object: { type: 'person', id: personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const holder = await findHolder(account);
    if (holder?.id !== personId) throw refusal('other_account');
    const { signedInAt } = account;
    if (signedInAt === null || signedInAt.getTime() < beganAt.getTime() - SKEW_MS) throw refusal('not_fresh');
    await keepProof(actor, clock);
  });
}
