import 'server-only';
import { ENROLMENT_FIELDS, hasFactor } from '#lib/auth/factor-rule.ts';
import { isProviderOnly } from '#lib/auth/house-ways.ts';
import { openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { enter, type SignedIn } from './open.ts';
import type { Visitor } from './visitor.ts';

/**
 * Opens the session of somebody for whom the provider has vouched: whole, or with the second factor that they have here still
 * to come. Where only the provider signs people in, its second factors count and not the house's.
 */
export async function openByProvider(
  personId: string,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<SignedIn> {
  const person = await db().person.findUniqueOrThrow({ where: { id: personId }, select: ENROLMENT_FIELDS });
  if (isProviderOnly() || !hasFactor(person)) return await enter(personId, 'provider', visitor, { clock });
  const { userAgent, address } = visitor;
  const token = await openSession(personId, userAgent, { address, isFactorDue: true, clock });
  return { token, isFactorDue: true, device: null };
}
