import 'server-only';
import { db, type Transaction } from '#lib/db.ts';
import type { Role } from '#lib/people/roles.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { isProviderOnly } from './house-ways.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who has to have a second factor, and how long they have to set it up. */
export interface FactorRule {
  roles: readonly Role[];
  graceDays: number;
  /** Since when the newsroom asks for it; null when it asks nobody. */
  since: Date | null;
}

/** The newsroom's rule as it is now: none where second factors are the provider's job. */
export async function readFactorRule(database: Transaction = db()): Promise<FactorRule> {
  const row = await database.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { secondFactorRoles: true, secondFactorGraceDays: true, secondFactorSince: true },
  });
  if (isProviderOnly()) return { roles: [], graceDays: row.secondFactorGraceDays, since: null };
  return {
    roles: row.secondFactorRoles,
    graceDays: row.secondFactorGraceDays,
    since: row.secondFactorSince,
  };
}

/** What of a person says whether they have a second factor, as a Prisma select. */
export const ENROLMENT_FIELDS = {
  role: true,
  createdAt: true,
  totp: { select: { confirmedAt: true } },
  passkeys: { select: { id: true }, take: 1 },
} as const;

export interface EnrolmentFacts {
  role: Role;
  createdAt: Date;
  totp: { confirmedAt: Date | null } | null;
  passkeys: readonly { id: string }[];
}

/** Whether somebody has set up a second factor. */
export function hasFactor({ totp, passkeys }: Pick<EnrolmentFacts, 'totp' | 'passkeys'>): boolean {
  return (totp !== null && totp.confirmedAt !== null) || passkeys.length > 0;
}

/** Until when somebody has to set up a second factor; null when they have one or need none. */
export function enrolmentOf(person: EnrolmentFacts, { roles, graceDays, since }: FactorRule): Date | null {
  if (since === null || !roles.includes(person.role) || hasFactor(person)) return null;
  return new Date(Math.max(since.getTime(), person.createdAt.getTime()) + graceDays * DAY_MS);
}

/** The days, begun ones too, until an instant. */
export function daysUntil(instant: Date, clock: Clock = systemClock): number {
  return Math.ceil((instant.getTime() - clock().getTime()) / DAY_MS);
}
