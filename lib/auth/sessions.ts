import 'server-only';
import { db, type Transaction } from '#lib/db.ts';
import type { Theme } from '#lib/people/themes.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { type Actor, issueActor } from './actor.ts';
import { ENROLMENT_FIELDS, enrolmentOf, readFactorRule } from './factor-rule.ts';
import { hashToken, newToken } from './tokens.ts';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
/** A session ends after so long without a request, and in any case after the second figure; before its second factor sooner. */
export const SESSION_LIFE = {
  idleMs: 8 * HOUR_MS,
  absoluteMs: 7 * 24 * HOUR_MS,
  factorDueMs: 10 * MINUTE_MS,
} as const;

/** What else there is to say of a new session. */
export interface NewSession {
  /** The network address it is opened from. */
  address?: string;
  /** The second factor is still to come: until then the session stands for nobody. */
  isFactorDue?: boolean;
  clock?: Clock;
  /** The transaction of what opens it. */
  database?: Transaction;
}

/** Opens a session for a person and returns the token for the cookie; only its hash is stored. */
export async function openSession(
  personId: string,
  userAgent: string,
  { address = '', isFactorDue = false, clock = systemClock, database = db() }: NewSession = {},
): Promise<string> {
  const token = newToken();
  const now = clock();
  const lifeMs = isFactorDue ? SESSION_LIFE.factorDueMs : SESSION_LIFE.absoluteMs;
  await database.session.create({
    data: {
      tokenHash: hashToken(token),
      personId,
      userAgent: userAgent.slice(0, 300),
      address: address.slice(0, 100),
      factorDue: isFactorDue,
      createdAt: now,
      lastSeenAt: now,
      provenAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    },
    select: { id: true },
  });
  return token;
}

/** Who holds a session, and what they may do with it. */
export interface SessionHolder {
  /**
   * `open`: all that is theirs. `factor_due`: pass the second factor. `enrolment_due`: set one up, since the newsroom asks
   * for one and their time for it is over.
   */
  state: 'open' | 'factor_due' | 'enrolment_due';
  actor: Actor;
  sessionId: string;
  /** Until when they have to set up a second factor; null when they need none or have one. */
  enrolBy: Date | null;
  theme: Theme;
}

/**
 * Who holds a session that has not ended, with role and sections read now; null for everything else. What a page asks
 * `byItself` is no use of the session: nobody may have sat before it for hours.
 */
export async function holderOfSession(
  token: string,
  clock: Clock = systemClock,
  { byItself = false } = {},
): Promise<SessionHolder | null> {
  const now = clock();
  const [session, rule] = await Promise.all([findSession(token, now), readFactorRule()]);
  if (!session) return null;
  const { id, person, provenAt } = session;
  if (!byItself) await keepSeen(session, now);
  const enrolBy = enrolmentOf(person, rule);
  const isLate = enrolBy !== null && enrolBy <= now;
  return {
    state: session.factorDue ? 'factor_due' : isLate ? 'enrolment_due' : 'open',
    actor: toActor(person, { sessionId: id, provenAt }),
    sessionId: id,
    enrolBy,
    theme: person.theme,
  };
}

function findSession(token: string, now: Date) {
  return db().session.findFirst({
    where: {
      tokenHash: hashToken(token),
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_LIFE.idleMs) },
      person: { disabledAt: null },
    },
    select: {
      id: true,
      lastSeenAt: true,
      provenAt: true,
      factorDue: true,
      person: { select: { ...ACTOR_FIELDS, ...ENROLMENT_FIELDS, theme: true } },
    },
  });
}

/**
 * The actor behind a session token, or null when the session has ended, was revoked, belongs to somebody disabled, or
 * its holder has yet to pass or to set up a second factor.
 */
export async function actorOfSession(
  token: string,
  clock: Clock = systemClock,
  asked: { byItself?: boolean } = {},
): Promise<Actor | null> {
  const holder = await holderOfSession(token, clock, asked);
  return holder?.state === 'open' ? holder.actor : null;
}

/** Ends a session at once; an unknown token is no error. */
export async function closeSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/**
 * Holds the row of a person until the transaction ends: of a sign-in under way and of what ends sessions the one sees what the
 * other has done. A request that notes that a session is used never waits for it.
 */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** Ends the sessions of a person, but for one, and none begins before the transaction ends. Returns how many. */
export async function closeSessionsOf(
  tx: Transaction,
  personId: string,
  butFor: string | null = null,
): Promise<number> {
  await lockPerson(tx, personId);
  const spared = butFor === null ? {} : { id: { not: butFor } };
  const { count } = await tx.session.deleteMany({ where: { personId, ...spared } });
  return count;
}

/** Deletes sessions that have ended by time, at most `limit`. Returns how many. */
export async function sweepSessions(limit = 1000): Promise<number> {
  return await db().$executeRaw`
    DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires_at <= now() LIMIT ${limit})`;
}

/** What an actor is made of, as a Prisma select on a person. */
export const ACTOR_FIELDS = {
  id: true,
  name: true,
  email: true,
  role: true,
  sections: { select: { sectionId: true } },
} as const;

/** Issues the actor for a person as just read from the database, in a session perhaps. */
export function toActor(
  person: {
    id: string;
    name: string;
    email: string;
    role: Actor['role'];
    sections: { sectionId: string }[];
  },
  session: Pick<Actor, 'sessionId' | 'provenAt'> = { sessionId: null, provenAt: null },
): Actor {
  return issueActor({
    personId: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    sectionIds: person.sections.map((section) => section.sectionId),
    ...session,
  });
}

const SEEN_EVERY_MS = MINUTE_MS;

// Once a minute is enough to measure idleness; a write with every request would not be.
async function keepSeen(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
}
