import 'server-only';
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { z } from 'zod';
import type { Actor } from '#lib/auth/actor.ts';
import { tooManyTries } from '#lib/auth/guessing.ts';
import { networkOf } from '#lib/auth/network.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { type Limit, takePoint } from '#lib/auth/rate-limit.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { findProvider } from './provider.ts';
import { requireSettings } from './refusal.ts';
import { beginVisit, PURPOSES, type Purpose, type Visit } from './visits.ts';

/** It is a newsroom behind one address that goes to its provider in the morning: this only keeps the table small. */
const BEGUN: Limit = { most: 300, windowMs: 15 * 60 * 1000 };

/** What somebody wants of the provider. */
export const Wish = z.strictObject({
  purpose: z.enum(PURPOSES),
  /** Where to go afterwards. */
  next: z.string().max(2000).optional(),
  /** The token of the invitation that is to be accepted. */
  invitation: z.string().max(100).optional(),
  /** The provider is to ask who it is, though it knows the browser: perhaps as somebody else. */
  isAnew: z.boolean().optional(),
  /** It happens in a window of its own, which is closed afterwards. */
  isInWindow: z.boolean().optional(),
});
export type Wish = z.output<typeof Wish>;

/** Where the browser goes, and the cookie by which it is known when it comes back. */
export interface Departure {
  address: string;
  browser: string;
}

/** Where a window of its own ends. */
export const WINDOW_END = '/sign-in/confirmed';

/** Where the provider sends people back to. */
export function callbackAddress(): URL {
  return new URL('/api/auth/oidc/callback', getEnv().siteUrl);
}

/**
 * Sends a browser to the provider. Only this asks the provider anything; whoever is not there yet has no actor.
 * Throws DomainError `not_found` without a provider, `not_allowed` while it does not answer, `needs_proof`,
 * `too_many_tries`.
 */
export async function departForProvider(
  wish: Wish & { returnTo: string },
  from: { actor: Actor | null; address: string; cookie: string | null },
  clock: Clock = systemClock,
): Promise<Departure> {
  const { scopes } = requireSettings();
  const waitMs = await takePoint(`departure ${networkOf(from.address)}`, BEGUN, clock);
  if (waitMs > 0) throw tooManyTries(waitMs);
  const visit = visitFor(wish, from.actor, clock);
  const provider = await findProvider(clock);
  const { secrets, browser } = await beginVisit(visit, from.cookie, clock);
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: callbackAddress().href,
    scope: scopes,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
    ...ASKED[visit.purpose],
    ...(wish.isAnew ? { prompt: 'login' } : {}),
  });
  return { address: address.href, browser };
}

// Whoever links an account sees which one it is; whoever proves themselves does so now.
const ASKED: Readonly<Record<Purpose, Record<string, string>>> = {
  sign_in: {},
  link: { prompt: 'login' },
  proof: { prompt: 'login', max_age: '0' },
};

function visitFor(wish: Wish & { returnTo: string }, actor: Actor | null, clock: Clock): Visit {
  const { purpose, returnTo, invitation } = wish;
  if (purpose === 'sign_in') {
    const invitationHash = invitation === undefined ? null : hashToken(invitation);
    return { purpose, sessionId: null, invitationHash, returnTo };
  }
  if (actor === null) throw new Error('what is for an account is begun by whoever holds it');
  requireOwner(actor);
  if (purpose === 'link') requireProof(actor, clock);
  return { purpose, sessionId: actor.sessionId, invitationHash: null, returnTo };
}
