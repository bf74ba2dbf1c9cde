import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import type { ProviderAccount } from './claims.ts';
import { refusal, requireSettings } from './refusal.ts';

/**
 * Makes an account at the provider somebody's here, who is told; one that is theirs already stays. The indexes see to it that
 * of two at once one gets through. Throws DomainError `not_allowed`.
 */
export async function linkAccount(
  tx: Transaction,
  actor: Actor,
  account: ProviderAccount,
  clock: Clock = systemClock,
): Promise<void> {
  const { personId } = actor;
  if (personId === null) throw new Error('an account is linked to somebody');
  const { issuer, subject, email } = account;
  const where = { issuer_subject: { issuer, subject } };
  const held = await tx.oidcIdentity.findUnique({ where, select: { personId: true } });
  if (held?.personId === personId) return;
  if (held !== null) throw refusal('linked_elsewhere');
  const label = email ?? '';
  const { count } = await tx.oidcIdentity.createMany({
    data: [{ issuer, subject, personId, label, createdAt: clock() }],
    skipDuplicates: true,
  });
  if (count !== 1) throw refusal('linked_already');
  const { name: provider } = requireSettings();
  await tellOwner(tx, personId, { kind: 'account_linked', provider, label }, clock);
  const object = { type: 'person', id: personId };
  await recordAudit(tx, actor, { action: 'account.linkIdentity', object, after: { issuer, subject, label } });
}
