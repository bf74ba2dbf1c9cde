import 'server-only';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { OidcSettings } from '#lib/env-oidc.ts';
import { getLog } from '#lib/log.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { fetchWithin } from './fetch-within.ts';
import { refusal, requireSettings } from './refusal.ts';

/** Each question to the provider waits no longer. */
const TIMEOUT_SECONDS = 5;
/** What the provider says of itself is asked for again after so long; keys the library asks for when it meets a new one. */
const FRESH_MS = 60 * 60 * 1000;

interface Found {
  settings: OidcSettings;
  at: number;
  configuration: Promise<Configuration>;
}
let found: Found | null = null;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0), kept for an hour. Asked for when somebody wants to sign
 * in, so that neither the start nor a page waits for it. Throws DomainError `not_allowed` while it does not answer.
 */
export async function findProvider(clock: Clock = systemClock): Promise<Configuration> {
  const settings = requireSettings();
  const at = clock().getTime();
  if (found?.settings !== settings || at - found.at >= FRESH_MS) {
    found = { settings, at, configuration: askProvider(settings) };
  }
  const { configuration } = found;
  try {
    return await configuration;
  } catch (error) {
    // Whoever comes next asks anew.
    if (found.configuration === configuration) found = null;
    getLog('auth').warn({ err: error }, 'the provider of single sign-on could not be asked about itself');
    throw refusal('unreachable');
  }
}

function askProvider({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  // Where the operator has named it over plain http; every address of another provider is https.
  const plainly = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, clientSecret, bySecret(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    [customFetch]: fetchWithin,
    execute: [enableNonRepudiationChecks, ...plainly],
  });
}

/** Shows the secret as the provider asks for it; when it does not say, as OpenID Connect Discovery has it. */
function bySecret(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const show = methods.includes('client_secret_basic') ? inHeader : inBody;
    return show(server, client, body, headers);
  };
}
