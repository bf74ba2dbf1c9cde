import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { removeFactors } from '#lib/auth/factors/remove-factors.ts';
import { forgivePasswords } from '#lib/auth/guessing.ts';
import { glassBrokenBy } from '#lib/auth/house-ways.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { db } from '#lib/db.ts';
import { endSessions, revokeTokens } from '#lib/people/internal/end-access.ts';
import { PasswordReset } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changePeople } from './change-people.ts';

/**
 * Gives somebody who lost everything a new password; all sessions and API tokens of theirs end, and so do their second
 * factors, passkeys and accounts at the provider. Whoever is disabled stays so. For the operator, whose password works for
 * a day where only the provider signs people in, and for admins. Returns their name. Throws DomainError `not_found`, `needs_proof`,
 * `invalid_input`.
 */
export async function resetPerson(
  actor: Actor,
  input: PasswordReset,
  clock: Clock = systemClock,
): Promise<{ name: string; isDisabled: boolean }> {
  const { email, password } = parseInput(PasswordReset, input);
  const found = await db().person.findFirst({
    where: { email, deletedAt: null },
    select: { id: true, name: true },
  });
  const passwordHash = await hashPassword(password);
  const change = { action: 'person.reset', id: found?.id ?? null } as const;
  const outcome = await changePeople(actor, change, async (tx) => {
    if (!found) throw notFound('person');
    const endedSessions = await endSessions(tx, found.id);
    const endedTokens = await revokeTokens(tx, found.id, clock());
    await removeFactors(tx, found.id);
    await tx.passwordReset.deleteMany({ where: { personId: found.id } });
    const { disabledAt } = await tx.person.update({
      where: { id: found.id },
      data: { passwordHash, breakGlassUntil: glassBrokenBy(actor, clock()) },
      select: { disabledAt: true },
    });
    await recordAudit(tx, actor, {
      action: 'person.reset',
      object: { type: 'person', id: found.id },
      after: { email, endedSessions, endedTokens },
    });
    return { name: found.name, isDisabled: disabledAt !== null };
  });
  await forgivePasswords(email);
  return outcome;
}
