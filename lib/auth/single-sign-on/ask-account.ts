import 'server-only';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
} from 'openid-client';
import { getLog } from '#lib/log.ts';
import type { DomainError } from '#lib/shared/domain-error.ts';
import { callbackAddress } from './begin.ts';
import { type Claims, isComplete, type ProviderAccount, readAccount } from './claims.ts';
import { findProvider } from './provider.ts';
import { refusal, requireSettings } from './refusal.ts';
import type { VisitSecrets } from './visits.ts';

/**
 * Whose account the provider says it is: takes its answer, as the query of an address, to it with the verifier, and checks
 * what it has signed: issuer, audience, time, nonce (OpenID Connect Core 1.0, section 3.1.3.7; RFC 9207).
 * Throws DomainError `not_allowed`.
 */
export async function askAccount(
  query: string,
  { state, nonce, verifier }: VisitSecrets,
): Promise<ProviderAccount> {
  const settings = requireSettings();
  const provider = await findProvider();
  const answered = callbackAddress();
  answered.search = query;
  try {
    const tokens = await authorizationCodeGrant(provider, answered, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims: Claims = { ...tokens.claims() };
    const all = isComplete(claims, settings)
      ? claims
      : await withUserInfo(provider, claims, tokens.access_token);
    return readAccount(all, settings);
  } catch (error) {
    throw refusalOf(error);
  }
}

// What the ID token says goes before what was not signed.
async function withUserInfo(provider: Configuration, claims: Claims, token: string): Promise<Claims> {
  if (provider.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await fetchUserInfo(provider, token, String(claims.sub))), ...claims };
}

function refusalOf(error: unknown): DomainError {
  const names = namesOf(error);
  getLog('auth').warn({ names }, 'a visit to the provider of single sign-on came to nothing');
  if (error instanceof AuthorizationResponseError) return refusal('declined');
  return refusal(names.some((name) => SILENCE.test(name)) ? 'unreachable' : 'answer');
}

const SILENCE = /^(?:OAUTH_TIMEOUT|TimeoutError|OAUTH_RESPONSE_IS_NOT_CONFORM|E[A-Z]{4,}|UND_ERR_\w+)$/;

// Names and codes alone: messages and bodies may hold tokens.
function namesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 3) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code, ...namesOf(error.cause, depth + 1)];
}
