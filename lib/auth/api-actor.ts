import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { type Actor, actingFrom } from './actor.ts';
import type { ApiScope } from './api-scopes.ts';
import { findApiToken } from './api-tokens.ts';
import { sessionCookie } from './cookie.ts';
import { refuseForeignOrigin } from './origin.ts';
import { readCookie } from './request-cookie.ts';
import { requestOrigin } from './request-origin.ts';
import { actorOfSession } from './sessions.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who sent an API request: a bearer token with the scope, or a session cookie. A change by cookie must come from a
 * page of this newsroom; a token is never sent by a browser on its own, so it needs no origin. What an open page asks
 * `byItself`, again and again, does not keep its session from ending idle.
 * Throws DomainError `not_signed_in` or `not_allowed`; the latter names the `scope` that a token lacks.
 */
export async function actorOfApiRequest(
  request: Request,
  scope: ApiScope,
  asked: { byItself?: boolean } = {},
): Promise<Actor> {
  const bearer = /^Bearer ([\w-]{1,100})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return await actorOfToken(request.headers, bearer, scope);
  if (!SAFE_METHODS.has(request.method)) refuseForeignOrigin(request.headers);
  const cookie = readCookie(request.headers, sessionCookie().name);
  const actor = (cookie === null ? null : await actorOfSession(cookie, systemClock, asked)) ?? refuse();
  return actingFrom(requestOrigin(request.headers), actor);
}

async function actorOfToken(headers: Headers, bearer: string, scope: ApiScope): Promise<Actor> {
  const { id, scopes, actor, enrolBy } = (await findApiToken(bearer)) ?? refuse();
  const acting = actingFrom(requestOrigin(headers, `token ${id}`), actor);
  // Like a session, a token stands for nobody whose time to set up a second factor is over.
  if (enrolBy !== null && enrolBy <= new Date()) throw enrolmentDue();
  if (scopes.includes(scope)) return acting;
  const attempt = { action: 'token.exceed', object: { type: 'api_token', id } } as const;
  return await auditRefusals(acting, attempt, () => Promise.reject(beyondScopes(scope)));
}

function beyondScopes(scope: ApiScope): DomainError {
  const sentence = `This token lacks the scope ${scope}, which this needs. Use a token that has it.`;
  return new DomainError('not_allowed', sentence, { extra: { scope } });
}

function enrolmentDue(): DomainError {
  return new DomainError(
    'not_allowed',
    'The newsroom asks for a second factor. Whoever this token stands for sets one up under “Your account” first.',
  );
}

function refuse(): never {
  throw new DomainError('not_signed_in', 'You are not signed in, or your session has ended. Sign in again.');
}
