import 'server-only';
import { createHmac } from 'node:crypto';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import { db } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { refusal } from './refusal.ts';

/** A visit to the provider takes no longer; the database holds the same limit. */
export const VISIT_MS = 10 * 60 * 1000;

/** What somebody goes to the provider for. */
export const PURPOSES = ['sign_in', 'link', 'proof'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A visit that is under way. */
export interface Visit {
  purpose: Purpose;
  /** The session that it was begun in; null when it is to begin one. */
  sessionId: string | null;
  /** The hash of the invitation that is to be accepted. */
  invitationHash: Uint8Array<ArrayBuffer> | null;
  /** A path of this newsroom. */
  returnTo: string;
}

/** What the provider is told of a visit and has to say again, and what it can be held to. */
export interface VisitSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** The cookie of a browser that is on its way to the provider and back: an answer that another browser brings is none. */
export function visitCookie() {
  const secure = getEnv().siteUrl.startsWith('https:');
  return {
    name: secure ? '__Host-nightdesk-visit' : 'nightdesk-visit',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: VISIT_MS / 1000 },
  } as const;
}

/** Begins a visit in a browser, which may be on others in other tabs. Returns its secrets and the cookie's value. */
export async function beginVisit(
  visit: Visit,
  cookie: string | null,
  clock: Clock = systemClock,
): Promise<{ secrets: VisitSecrets; browser: string }> {
  const browser = cookie !== null && /^[\w-]{43}$/.test(cookie) ? cookie : newToken();
  const state = newToken();
  const createdAt = clock();
  await db().oidcSignIn.create({
    data: {
      ...visit,
      stateHash: hashToken(state),
      browserHash: hashToken(browser),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + VISIT_MS),
    },
    select: { purpose: true },
  });
  return { secrets: secretsOf(state, browser), browser };
}

/**
 * Uses up the visit that a state names, whatever comes of it, in the browser that has begun it. Of several answers at once
 * one gets through. Throws DomainError `not_allowed`.
 */
export async function consumeVisit(
  state: string | null,
  browser: string | null,
  clock: Clock = systemClock,
): Promise<Visit & { beganAt: Date; secrets: VisitSecrets }> {
  if (state === null || browser === null) throw refusal('ended');
  const where = {
    stateHash: hashToken(state),
    browserHash: hashToken(browser),
    expiresAt: { gt: clock() },
  };
  const row = await db().oidcSignIn.findFirst({
    where,
    select: { purpose: true, sessionId: true, invitationHash: true, returnTo: true, createdAt: true },
  });
  const { count } = await db().oidcSignIn.deleteMany({ where });
  const purpose = PURPOSES.find((one) => one === row?.purpose);
  if (row === null || purpose === undefined || count !== 1) throw refusal('ended');
  const { createdAt: beganAt, ...visit } = row;
  return { ...visit, purpose, beganAt, secrets: secretsOf(state, browser) };
}

// They follow from what the database holds the hashes of, so that whoever reads it can answer for nobody.
function secretsOf(state: string, browser: string): VisitSecrets {
  const derive = (what: string) =>
    createHmac('sha256', browser).update(`${what} ${state}`).digest('base64url');
  return { state, nonce: derive('nonce'), verifier: derive('verifier') };
}
