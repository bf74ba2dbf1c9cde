import 'server-only';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#lib/env.ts';
import { keyedHash } from './keyed-hash.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** Colleagues share machines, but not that many. */
const MOST_ACCOUNTS = 5;

/** The cookie of a browser in which somebody has signed in before. It opens nothing: it has a count of guesses of its own. */
export function deviceCookie() {
  const secure = getEnv().siteUrl.startsWith('https:');
  return {
    name: secure ? '__Host-nightdesk-device' : 'nightdesk-device',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: YEAR_SECONDS },
  } as const;
}

/** The name that a browser has for an account, or null when nobody has signed in to it there. */
export function deviceOf(cookie: string | undefined, email: string): string | null {
  return entriesOf(cookie).find((entry) => isFor(entry, email))?.nonce ?? null;
}

/** The cookie's value once somebody has signed in to an account, its newest first. */
export function withDevice(cookie: string | undefined, email: string): string {
  const held = deviceOf(cookie, email);
  const isOwn = held !== null && held !== mailedName(email);
  return withName(cookie, email, isOwn ? held : randomBytes(16).toString('base64url'));
}

/**
 * The same for a browser in which a mailed link was used and nothing else was shown yet. All those of an account have one
 * name, and so one count: whoever reads somebody's mail guesses no more codes by asking for link after link.
 */
export function withMailedDevice(cookie: string | undefined, email: string): string {
  return withName(cookie, email, deviceOf(cookie, email) ?? mailedName(email));
}

function mailedName(email: string): string {
  return keyedHash('known devices', `mailed ${email}`);
}

function withName(cookie: string | undefined, email: string, nonce: string): string {
  const others = entriesOf(cookie).filter((entry) => !isFor(entry, email));
  return [{ nonce, seal: sealOf(nonce, email) }, ...others]
    .slice(0, MOST_ACCOUNTS)
    .map((entry) => `${entry.nonce}.${entry.seal}`)
    .join('.');
}

interface Entry {
  nonce: string;
  seal: string;
}

function entriesOf(cookie = ''): Entry[] {
  const parts = cookie.slice(0, 1000).split('.');
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < parts.length && entries.length < MOST_ACCOUNTS; i += 2) {
    entries.push({ nonce: parts[i] ?? '', seal: parts[i + 1] ?? '' });
  }
  return entries;
}

function isFor({ nonce, seal }: Entry, email: string): boolean {
  const right = Buffer.from(sealOf(nonce, email));
  const given = Buffer.from(seal);
  return given.length === right.length && timingSafeEqual(given, right);
}

function sealOf(nonce: string, email: string): string {
  return keyedHash('known devices', `${nonce} ${email}`);
}
