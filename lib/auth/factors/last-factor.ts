import 'server-only';
import { ENROLMENT_FIELDS, hasFactor, readFactorRule } from '#lib/auth/factor-rule.ts';
import { lockPerson } from '#lib/auth/sessions.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/**
 * Asked after a factor was removed, within that transaction: whoever has to have one keeps the last. Without any, recovery
 * codes have nothing to stand in for and go. Throws DomainError `wrong_state`.
 */
export async function refuseToLoseLast(tx: Transaction, personId: string): Promise<void> {
  // Of two that are removed at once the second sees that the first is gone.
  await lockPerson(tx, personId);
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: ENROLMENT_FIELDS });
  if (hasFactor(person)) return;
  const { roles } = await readFactorRule(tx);
  if (roles.includes(person.role)) {
    throw new DomainError(
      'wrong_state',
      'Your newsroom asks for a second factor, and this is your last one. Add another before you remove it.',
    );
  }
  await tx.recoveryCode.deleteMany({ where: { personId } });
}
