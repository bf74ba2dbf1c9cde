import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { isProviderOnly } from '#lib/auth/house-ways.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { db, inTransaction, type Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { ProviderAccount } from './claims.ts';
import { linkAccount } from './link-account.ts';
import { requireSettings } from './refusal.ts';

/** One's own account at the provider, as the account page shows it. */
export interface OwnIdentity {
  /** What the staff call the provider. */
  provider: string;
  /** Whether it is the only way in, so that it stays linked. */
  isOnly: boolean;
  /** The account that is linked, by the address that it had then, perhaps empty; null without one. Times are ISO 8601 in UTC. */
  linked: { label: string; createdAt: string; lastUsedAt: string | null } | null;
}

/** One's own account at the provider; null without a provider. Throws DomainError `not_allowed`. */
export async function getOwnIdentity(actor: Actor): Promise<OwnIdentity | null> {
  const personId = requireOwner(actor);
  const { oidc } = getEnv();
  if (oidc === null) return null;
  const row = await db().oidcIdentity.findUnique({
    where: { personId_issuer: { personId, issuer: oidc.issuer } },
    select: { label: true, createdAt: true, lastUsedAt: true },
  });
  const linked = row && {
    label: row.label,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
  return { provider: oidc.name, isOnly: oidc.isOnly, linked };
}

/** Links the account at the provider that somebody has just signed in to. Throws DomainError `not_allowed`, `needs_proof`. */
export function linkIdentity(
  actor: Actor,
  account: ProviderAccount,
  clock: Clock = systemClock,
): Promise<void> {
  const entry = { action: 'account.linkIdentity', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    requireOwner(actor);
    requireProof(actor, clock);
    await inTransaction((tx) => linkAccount(tx, actor, account, clock));
  });
}

/**
 * Unlinks one's own account at the provider. Throws DomainError `not_allowed`, `needs_proof`, and `wrong_state` without one,
 * or when it is the only way in.
 */
export function unlinkIdentity(actor: Actor, clock: Clock = systemClock): Promise<void> {
  const entry = { action: 'account.unlinkIdentity', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    requireProof(actor, clock);
    const { issuer, name: provider } = requireSettings();
    await inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
      await refuseLastWay(tx, personId, provider);
      const where = { personId_issuer: { personId, issuer } };
      const row = await tx.oidcIdentity.findUnique({ where, select: { subject: true, label: true } });
      if (row === null) throw new DomainError('wrong_state', `There is no account at ${provider} to unlink.`);
      await tx.oidcIdentity.delete({ where, select: { id: true } });
      await tellOwner(tx, personId, { kind: 'account_unlinked', provider }, clock);
      await recordAudit(tx, actor, { ...entry, before: { issuer, ...row } });
    });
  });
}

async function refuseLastWay(tx: Transaction, personId: string, provider: string): Promise<void> {
  const { passwordHash, passkeys } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true, passkeys: { select: { id: true }, take: 1 } },
  });
  if (!isProviderOnly() && (passwordHash !== null || passkeys.length > 0)) return;
  throw new DomainError(
    'wrong_state',
    isProviderOnly()
      ? `This newsroom leaves signing in to ${provider}, so your account there stays linked.`
      : `${provider} is your only way in. Set a password or add a passkey first.`,
  );
}
