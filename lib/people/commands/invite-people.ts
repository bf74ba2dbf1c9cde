import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { findSections } from '#lib/people/internal/person-row.ts';
import { type Invitee, readLetterhead, writeInvitation } from '#lib/people/internal/write-invitation.ts';
import { EXPIRED_SHOWN_MS } from '#lib/people/invitation-life.ts';
import { limitsOf } from '#lib/people/policy.ts';
import { NewInvitations } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changePeople } from './change-people.ts';

/** What came of inviting one address. */
export interface Invited {
  email: string;
  /** Who is here, or invited already, stays as they are. */
  did: 'invited' | 'is_here' | 'is_invited';
  /** Where it is accepted, told this once where no mail server is set up; else null. */
  link: string | null;
}

/**
 * Invites people by mail, all as the same: each gets a link that works once within 72 hours. An address that has an
 * account, or an invitation that has not expired, is left as it is and named so. Admins only.
 * Throws DomainError `not_found`, `needs_proof`, `invalid_input`.
 */
export async function invitePeople(
  actor: Actor,
  input: NewInvitations,
  clock: Clock = systemClock,
): Promise<Invited[]> {
  const { people, role, sectionIds } = parseInput(NewInvitations, input);
  return await changePeople(actor, { action: 'person.invite', id: null, type: 'invitation' }, async (tx) => {
    const sections = await findSections(tx, limitsOf(role, sectionIds));
    return await writeInvitations(
      tx,
      actor,
      people.map((person) => ({ ...person, role, sections })),
      clock(),
    );
  });
}

/** The same inside a transaction that holds the lock on people, of whoever is to be invited as whatever. */
export async function writeInvitations(
  tx: Transaction,
  actor: Actor,
  invitees: readonly Invitee[],
  now: Date,
): Promise<Invited[]> {
  await tx.invitation.deleteMany({
    where: { expiresAt: { lt: new Date(now.getTime() - EXPIRED_SHOWN_MS) } },
  });
  const emails = invitees.map(({ email }) => email);
  await tx.invitation.deleteMany({ where: { email: { in: emails }, expiresAt: { lte: now } } });
  const [here, invited] = [await emailsOf(tx.person, emails), await emailsOf(tx.invitation, emails)];
  const letterhead = await readLetterhead(tx, now);
  const isMailed = getEnv().smtpUrl !== null;
  const outcomes: Invited[] = [];
  for (const invitee of invitees) {
    const { email } = invitee;
    if (here.has(email) || invited.has(email)) {
      outcomes.push({ email, did: here.has(email) ? 'is_here' : 'is_invited', link: null });
      continue;
    }
    const link = await writeInvitation(tx, actor, invitee, letterhead);
    // An address that is named twice is invited once.
    invited.add(email);
    outcomes.push({ email, did: 'invited', link: isMailed ? null : link });
  }
  return outcomes;
}

interface HasEmail {
  findMany(query: {
    where: { email: { in: string[] } };
    select: { email: true };
  }): Promise<{ email: string }[]>;
}

async function emailsOf(table: HasEmail, emails: string[]): Promise<Set<string>> {
  const rows = await table.findMany({ where: { email: { in: emails } }, select: { email: true } });
  return new Set(rows.map(({ email }) => email.toLowerCase()));
}
