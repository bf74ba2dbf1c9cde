import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { actingFrom } from '#lib/auth/actor.ts';
import { forgivePasswords } from '#lib/auth/guessing.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { withMailedDevice } from '#lib/auth/known-device.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { Reset } from '#lib/auth/schema.ts';
import { ACTOR_FIELDS, closeSessionsOf, toActor } from '#lib/auth/sessions.ts';
import type { Visitor } from '#lib/auth/sign-in/visitor.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { db, inTransaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** Whose password a link sets, or null when it was used, replaced or has expired. Asked before there can be an actor. */
export async function findOpenReset(
  token: string,
  clock: Clock = systemClock,
): Promise<{ email: string } | null> {
  const reset = await db().passwordReset.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: clock() }, person: { disabledAt: null } },
    select: { person: { select: { email: true } } },
  });
  return reset?.person ?? null;
}

/**
 * Uses up a mailed link and sets the new password; all sessions end. Of several at once exactly one gets through. Whoever
 * has the mail has not shown a second factor, so that one stays. Returns whose it is, and the new cookie of a known device:
 * the owner gets in though others guess. Throws DomainError `invalid_input`, `already_done`, `not_allowed`.
 */
export async function resetPassword(
  input: Reset,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<{ email: string; device: string }> {
  requireHouseWays();
  const { token, password } = parseInput(Reset, input);
  // Nobody without a link makes the machine work on a hash.
  if ((await findOpenReset(token, clock)) === null) throw spent();
  const passwordHash = await hashPassword(password);
  const { email } = await inTransaction(async (tx) => {
    const where = { tokenHash: hashToken(token), expiresAt: { gt: clock() }, person: { disabledAt: null } };
    const reset = await tx.passwordReset.findFirst({ where, select: { person: { select: ACTOR_FIELDS } } });
    // The row that is deleted is the right to do this: whoever deletes it has it.
    const { count } = await tx.passwordReset.deleteMany({ where });
    if (!reset || count !== 1) throw spent();
    const { person } = reset;
    const endedSessions = await closeSessionsOf(tx, person.id);
    await tx.person.update({ where: { id: person.id }, data: { passwordHash }, select: { id: true } });
    await tellOwner(tx, person.id, { kind: 'password_changed' }, clock);
    await recordAudit(tx, actingFrom(visitor.origin, toActor(person)), {
      action: 'account.resetPassword',
      object: { type: 'person', id: person.id },
      after: { endedSessions },
    });
    return person;
  });
  await forgivePasswords(email);
  return { email, device: withMailedDevice(visitor.device, email) };
}

function spent(): DomainError {
  return new DomainError(
    'already_done',
    'This link has been used or replaced by a newer one, or its half hour is over. Ask for a new one.',
  );
}
