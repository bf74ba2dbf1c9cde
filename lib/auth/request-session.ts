import 'server-only';
import { DomainError } from '#lib/shared/domain-error.ts';
import { type Actor, actingFrom } from './actor.ts';
import { sessionCookie } from './cookie.ts';
import { deviceCookie } from './known-device.ts';
import { cookieHeader, readCookie } from './request-cookie.ts';
import { requestOrigin } from './request-origin.ts';
import { holderOfSession, SESSION_LIFE } from './sessions.ts';
import type { SignedIn } from './sign-in/open.ts';

/** The session's token as a request brings it, whatever it stands for. */
export function sessionTokenOf(request: Request): string | null {
  return readCookie(request.headers, sessionCookie().name);
}

/**
 * Whoever looks after their own account by a request, also while they have yet to set up a second factor.
 * Throws DomainError `not_signed_in`.
 */
export async function ownerOfRequest(request: Request): Promise<Actor> {
  const token = sessionTokenOf(request);
  const holder = token === null ? null : await holderOfSession(token);
  if (holder !== null && holder.state !== 'factor_due') {
    return actingFrom(requestOrigin(request.headers), holder.actor);
  }
  throw new DomainError('not_signed_in', 'You are not signed in, or your session has ended. Sign in again.');
}

/** The answer that gives a browser its new session. */
export function signedInResponse(signedIn: SignedIn): Response {
  return new Response(null, { status: 204, headers: signedInHeaders(signedIn) });
}

/** The headers that do so. */
export function signedInHeaders({ token, device }: SignedIn): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  const session = sessionCookie();
  const life = { ...session.options, maxAge: SESSION_LIFE.absoluteMs / 1000 };
  headers.append('set-cookie', cookieHeader(session.name, token, life));
  if (device !== null) {
    const { name, options } = deviceCookie();
    headers.append('set-cookie', cookieHeader(name, device, options));
  }
  return headers;
}

/** The answer that takes a browser's session from it. */
export function signedOutResponse(): Response {
  const { name, options } = sessionCookie();
  const headers = {
    'cache-control': 'no-store',
    'set-cookie': cookieHeader(name, '', { ...options, maxAge: 0 }),
  };
  return new Response(null, { status: 204, headers });
}
