import 'server-only';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { type Actor, issueActor } from './actor.ts';
import { hashToken, newToken } from './tokens.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A session ends after this long without a request, and in any case after the second figure. */
export const SESSION_LIFE = { idleMs: 8 * HOUR_MS, absoluteMs: 7 * 24 * HOUR_MS } as const;

/** Opens a session for a person and returns the token for the cookie; only its hash is stored. */
export async function openSession(
  personId: string,
  userAgent: string,
  clock: Clock = systemClock,
): Promise<string> {
  const token = newToken();
  const now = clock();
  await db().session.create({
    data: {
      tokenHash: hashToken(token),
      personId,
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      provenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFE.absoluteMs),
    },
  });
  return token;
}

/**
 * The actor behind a session token, with role and sections read now, or null when the session has ended, was
 * revoked or belongs to somebody disabled.
 */
export async function actorOfSession(token: string, clock: Clock = systemClock): Promise<Actor | null> {
  const now = clock();
  const session = await db().session.findFirst({
    where: {
      tokenHash: hashToken(token),
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_LIFE.idleMs) },
      person: { disabledAt: null },
    },
    select: { id: true, lastSeenAt: true, provenAt: true, person: { select: ACTOR_FIELDS } },
  });
  if (!session) return null;
  await keepSeen(session, now);
  return toActor(session.person, session.provenAt);
}

/** Ends a session at once; an unknown token is no error. */
export async function closeSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/** What an actor is made of, as a Prisma select on a person. */
export const ACTOR_FIELDS = {
  id: true,
  name: true,
  email: true,
  role: true,
  sections: { select: { sectionId: true } },
} as const;

/** Issues the actor for a person as just read from the database, who may have proved who they are. */
export function toActor(
  person: {
    id: string;
    name: string;
    email: string;
    role: Actor['role'];
    sections: { sectionId: string }[];
  },
  provenAt: Date | null = null,
): Actor {
  return issueActor({
    personId: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    sectionIds: person.sections.map((section) => section.sectionId),
    provenAt,
  });
}

const SEEN_EVERY_MS = 60_000;

// Once a minute is enough to measure idleness; a write with every request would not be.
async function keepSeen(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
}
