import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { actingFrom } from '#lib/auth/actor.ts';
import type { PasswordHolder } from '#lib/auth/credentials.ts';
import { deviceWords } from '#lib/auth/device-words.ts';
import { ENROLMENT_FIELDS, hasFactor } from '#lib/auth/factor-rule.ts';
import { isProviderOnly } from '#lib/auth/house-ways.ts';
import { deviceOf, withDevice } from '#lib/auth/known-device.ts';
import { ACTOR_FIELDS, lockPerson, openSession, toActor } from '#lib/auth/sessions.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Visitor } from './visitor.ts';

/** What a browser keeps of a sign-in. */
export interface SignedIn {
  token: string;
  /** The second factor is still to come. */
  isFactorDue: boolean;
  /** The value of the device's cookie; null while the second factor is still to come. */
  device: string | null;
}

/** How somebody has shown who they are. */
export type Means = 'password' | 'app' | 'recovery code' | 'passkey' | 'provider';

/**
 * Opens the session of somebody whose password was right: whole, or with the second factor still to come. Throws DomainError
 * `not_signed_in` when the password was changed, or they were disabled, meanwhile.
 */
export async function enterByPassword(
  { id, passwordHash }: PasswordHolder,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<SignedIn> {
  return await inTransaction(async (tx) => {
    await lockPerson(tx, id);
    const where = { id, passwordHash, disabledAt: null };
    const person = await tx.person.findFirst({ where, select: ENROLMENT_FIELDS });
    if (!person) throw ended();
    if (isProviderOnly() || !hasFactor(person)) return await open(tx, id, 'password', visitor, clock);
    const { userAgent, address } = visitor;
    const token = await openSession(id, userAgent, { address, isFactorDue: true, clock, database: tx });
    return { token, isFactorDue: true, device: null };
  });
}

/**
 * Opens the session of somebody who has shown all that is asked of them. The session that they began with, if any, ends: it
 * is never the same token before and after. Throws DomainError `not_signed_in` when that has ended meanwhile.
 */
export async function enter(
  personId: string,
  means: Means,
  visitor: Visitor,
  { begunWith = null, clock = systemClock }: { begunWith?: string | null; clock?: Clock } = {},
): Promise<SignedIn> {
  return await inTransaction(async (tx) => {
    await lockPerson(tx, personId);
    if (begunWith !== null) {
      const where = { tokenHash: hashToken(begunWith), personId };
      if ((await tx.session.deleteMany({ where })).count !== 1) throw ended();
    }
    return await open(tx, personId, means, visitor, clock);
  });
}

async function open(
  tx: Transaction,
  personId: string,
  means: Means,
  visitor: Visitor,
  clock: Clock,
): Promise<SignedIn> {
  const { userAgent, address, origin } = visitor;
  const where = { id: personId, disabledAt: null };
  const person = await tx.person.findFirst({ where, select: { ...ACTOR_FIELDS, signedInAt: true } });
  if (!person) throw ended();
  const token = await openSession(personId, userAgent, { address, clock, database: tx });
  await tx.person.update({ where: { id: personId }, data: { signedInAt: clock() }, select: { id: true } });
  const isNew = deviceOf(visitor.device, person.email) === null;
  // The first time is no news to whoever has just made the account.
  if (isNew && person.signedInAt !== null) {
    const news = { kind: 'new_device', device: deviceWords(userAgent), address } as const;
    await tellOwner(tx, personId, news, clock);
  }
  const object = { type: 'person', id: personId };
  const after = { means, isNewBrowser: isNew };
  await recordAudit(tx, actingFrom(origin, toActor(person)), { action: 'signIn.done', object, after });
  return { token, isFactorDue: false, device: withDevice(visitor.device, person.email) };
}

function ended(): DomainError {
  return new DomainError('not_signed_in', 'Your sign-in has taken too long, or has ended. Sign in again.');
}
