import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';

/** A real provider of OpenID Connect on loopback, which signs anybody in by the name of their account alone. */
export interface TestProvider {
  readonly issuer: string;
  /** What sets a newsroom up to sign in by it. */
  readonly env: Readonly<Record<string, string>>;
  /** The claims of its accounts by subject, to be changed at will. */
  readonly accounts: Map<string, Readonly<Record<string, unknown>>>;
  /** How many requests it was sent. */
  requests(): number;
  stop(): Promise<void>;
}

const SCOPES = ['openid', 'email', 'profile', 'groups'];

/** Starts a provider that sends people back to a newsroom. Claims stand in its ID tokens only when asked to. */
export async function startOidcProvider(
  siteUrl: string,
  { isIdTokenFull = false, port = 0 }: { isIdTokenFull?: boolean; port?: number } = {},
): Promise<TestProvider> {
  const accounts = new Map<string, Readonly<Record<string, unknown>>>();
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationFor(siteUrl, accounts, isIdTokenFull));
  const others = provider.callback();
  let requests = 0;
  server.on('request', (request, response) => {
    requests += 1;
    if (request.url?.startsWith('/interaction/')) void askWho(provider, request, response);
    else void others(request, response);
  });
  return {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
      OIDC_NAME: 'Harbour Login',
      OIDC_SCOPES: SCOPES.join(' '),
    },
    accounts,
    requests: () => requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const CLIENT = { client_id: 'nightdesk', client_secret: 'a secret that the two of them share' };

function configurationFor(
  siteUrl: string,
  accounts: TestProvider['accounts'],
  isIdTokenFull: boolean,
): Configuration {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return {
    clients: [{ ...CLIENT, redirect_uris: [`${siteUrl}/api/auth/oidc/callback`] }],
    jwks: { keys: [{ ...key, kid: 'test', use: 'sig' }] },
    cookies: { keys: ['a key for the cookies of tests'] },
    scopes: SCOPES,
    claims: { email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    ttl: { AccessToken: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    conformIdTokenClaims: !isIdTokenFull,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => Promise.resolve({ ...accounts.get(accountId), sub: accountId }),
    }),
    loadExistingGrant: grantAll,
  };
}

// Nobody is asked whether the newsroom may know who they are.
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

const PAGE = `<!doctype html><html lang="en"><title>Harbour Login</title><main><h1>Harbour Login</h1>
<form method="post"><label>Account <input name="account"></label><button>Continue</button></form>
<form method="post"><input type="hidden" name="account" value=""><button>Cancel</button></form></main></html>`;

async function askWho(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    return;
  }
  const accountId = new URLSearchParams(await text(request)).get('account') ?? '';
  const result =
    accountId === ''
      ? { error: 'access_denied', error_description: '<script>alert("cancelled")</script>' }
      : { login: { accountId } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
