import 'server-only';
import { DomainError } from '#lib/shared/domain-error.ts';
import { type Actor, actingFrom } from './actor.ts';
import { type ApiScope, actorOfApiToken } from './api-tokens.ts';
import { sessionCookie } from './cookie.ts';
import { refuseForeignOrigin } from './origin.ts';
import { requestOrigin } from './request-origin.ts';
import { actorOfSession } from './sessions.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who sent an API request: a bearer token with the scope, or a session cookie. A change by cookie must come from a
 * page of this newsroom; a token is never sent by a browser on its own, so it needs no origin.
 * Throws DomainError `not_signed_in` or `not_allowed`.
 */
export async function actorOfApiRequest(request: Request, scope: ApiScope): Promise<Actor> {
  const actor = await findActor(request, scope);
  return actingFrom(requestOrigin(request.headers, actor.origin), actor);
}

async function findActor(request: Request, scope: ApiScope): Promise<Actor> {
  const bearer = /^Bearer ([\w-]{1,100})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return (await actorOfApiToken(bearer, scope)) ?? refuse();
  if (!SAFE_METHODS.has(request.method)) refuseForeignOrigin(request.headers);
  const cookie = readCookie(request.headers.get('cookie') ?? '', sessionCookie().name);
  return (cookie === null ? null : await actorOfSession(cookie)) ?? refuse();
}

function refuse(): never {
  throw new DomainError('not_signed_in', 'You are not signed in, or your session has ended. Sign in again.');
}

function readCookie(header: string, name: string): string | null {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}
