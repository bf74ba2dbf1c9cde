import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { GUESSES } from '#lib/auth/guessing.ts';
import { keyedHash } from '#lib/auth/keyed-hash.ts';
import { takePoint } from '#lib/auth/rate-limit.ts';
import { closeSession } from '#lib/auth/sessions.ts';
import { openByProvider } from '#lib/auth/sign-in/by-provider.ts';
import type { SignedIn } from '#lib/auth/sign-in/open.ts';
import type { Visitor } from '#lib/auth/sign-in/visitor.ts';
import { somebody } from '#lib/auth/somebody.ts';
import { db, inTransaction } from '#lib/db.ts';
import { followProvider } from '#lib/people/commands/follow-provider.ts';
import { joinByProvider, joinInvited } from '#lib/people/commands/join-by-provider.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { ProviderAccount } from './claims.ts';
import { refusal, requireSettings } from './refusal.ts';

/**
 * Signs in whoever an account at the provider is linked to, known by issuer and subject alone; makes an account for an
 * invitation, or for a role that the provider gives. Throws DomainError `not_allowed`, `already_done`.
 */
export async function enterByProvider(
  account: ProviderAccount,
  invitationHash: Uint8Array<ArrayBuffer> | null,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<SignedIn> {
  const holder = await findHolder(account);
  try {
    const personId = holder === null ? await join(account, invitationHash, visitor, clock) : holder.id;
    if (holder !== null) await follow(holder, account, visitor, clock);
    const signedIn = await openByProvider(personId, visitor, clock);
    // A reset, or whoever unlinks meanwhile, ends the sessions that it sees; this one may have come after.
    if ((await findHolder(account))?.id === personId) return signedIn;
    await closeSession(signedIn.token);
    throw refusal('ended');
  } catch (error) {
    if (error instanceof DomainError) await noteRefusal(account, holder?.id ?? null, visitor, error);
    throw error;
  }
}

interface Holder {
  id: string;
  disabledAt: Date | null;
}

/** Who here has an account at the provider, or null. */
export async function findHolder({
  issuer,
  subject,
}: Pick<ProviderAccount, 'issuer' | 'subject'>): Promise<Holder | null> {
  const identity = await db().oidcIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { person: { select: { id: true, disabledAt: true } } },
  });
  return identity?.person ?? null;
}

function join(
  account: ProviderAccount,
  invitationHash: Uint8Array<ArrayBuffer> | null,
  { origin }: Visitor,
  clock: Clock,
): Promise<string> {
  return invitationHash === null
    ? joinByProvider(account, origin, clock)
    : joinInvited(invitationHash, account, origin, clock);
}

async function follow(
  { id, disabledAt }: Holder,
  { issuer, subject, role }: ProviderAccount,
  { origin }: Visitor,
  clock: Clock,
): Promise<void> {
  if (disabledAt !== null) throw refusal('disabled');
  if (requireSettings().roleClaim !== null) await followProvider(id, role, origin);
  await db().oidcIdentity.updateMany({ where: { issuer, subject }, data: { lastUsedAt: clock() } });
}

// Who comes to nothing has an account at the provider at least, so that whom it was is known. Nobody fills the log with it.
async function noteRefusal(
  account: ProviderAccount,
  personId: string | null,
  { origin }: Visitor,
  { message: why }: DomainError,
): Promise<void> {
  const { issuer, subject, email } = account;
  const key = `refused ${keyedHash('guesses', `${issuer}\n${subject}`)}`;
  if ((await takePoint(key, GUESSES.account)) > 0) return;
  await inTransaction((tx) =>
    recordAudit(tx, somebody(origin), {
      action: 'signIn.done',
      object: { type: 'person', id: personId },
      outcome: 'refused',
      after: { why, issuer, subject, email },
    }),
  );
}
