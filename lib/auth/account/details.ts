import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { ApiScope } from '#lib/auth/api-scopes.ts';
import { deviceWords } from '#lib/auth/device-words.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { placeWords } from '#lib/auth/place-words.ts';
import { SESSION_LIFE } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

/** A browser that is signed in. Times are ISO 8601 in UTC. */
export interface OwnSession {
  id: string;
  device: string;
  address: string;
  /** Where that is, as far as it says so; null for the rest of the world. */
  place: string | null;
  lastSeenAt: string;
  isThisOne: boolean;
}

export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** A token that works. */
export interface ListedToken {
  id: string;
  name: string;
  scopes: readonly ApiScope[];
  createdAt: string;
  lastUsedAt: string | null;
  /** Whom it acts as; null for oneself. */
  owner: string | null;
}

/** What somebody has set up to sign in, and where they are signed in. */
export interface AccountDetails {
  hasPassword: boolean;
  hasApp: boolean;
  codesLeft: number;
  passkeys: readonly OwnPasskey[];
  sessions: readonly OwnSession[];
}

/** One's own account. Throws DomainError `not_allowed`. */
export async function getAccountDetails(actor: Actor, clock: Clock = systemClock): Promise<AccountDetails> {
  const personId = requireOwner(actor);
  const [person, sessions] = await Promise.all([readFactors(personId), readSessions(personId, clock())]);
  return {
    hasPassword: person.passwordHash !== null,
    hasApp: person.totp?.confirmedAt != null,
    codesLeft: person._count.recoveryCodes,
    passkeys: person.passkeys.map((passkey) => ({ ...passkey, ...instants(passkey) })),
    sessions: sessions
      .map(({ id, userAgent, address, lastSeenAt }) => ({
        id,
        device: deviceWords(userAgent),
        address,
        place: placeWords(address),
        lastSeenAt: lastSeenAt.toISOString(),
        isThisOne: id === actor.sessionId,
      }))
      .toSorted((one, other) => Number(other.isThisOne) - Number(one.isThisOne)),
  };
}

function readFactors(personId: string) {
  return db().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      passwordHash: true,
      totp: { select: { confirmedAt: true } },
      passkeys: {
        select: { id: true, name: true, createdAt: true, lastUsedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      _count: { select: { recoveryCodes: true } },
    },
  });
}

function readSessions(personId: string, now: Date) {
  const idleSince = new Date(now.getTime() - SESSION_LIFE.idleMs);
  return db().session.findMany({
    where: { personId, factorDue: false, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    select: { id: true, userAgent: true, address: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
  });
}

/** The API tokens that work and act as oneself; for admins, everybody's. The newest first. */
export async function listApiTokens(actor: Actor): Promise<ListedToken[]> {
  const personId = requireOwner(actor);
  const rows = await db().apiToken.findMany({
    where: { revokedAt: null, ...(canManagePeople(actor) ? {} : { personId }) },
    select: {
      id: true,
      name: true,
      scopes: true,
      createdAt: true,
      lastUsedAt: true,
      person: { select: { id: true, name: true } },
    },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ person, scopes, ...token }) => ({
    ...token,
    ...instants(token),
    scopes: scopes as ApiScope[],
    owner: person.id === personId ? null : person.name,
  }));
}

function instants({ createdAt, lastUsedAt }: { createdAt: Date; lastUsedAt: Date | null }) {
  return { createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
