import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

const PROVIDER = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'nightdesk',
  OIDC_CLIENT_SECRET: 'a secret of the two',
};

test('without a provider there is none', () => {
  expect(parseEnv({ OIDC_ISSUER: ' ' }).oidc).toBeNull();
});

test('the least that names a provider has sensible defaults', () => {
  expect(parseEnv(PROVIDER).oidc).toEqual({
    issuer: 'https://login.example/',
    clientId: 'nightdesk',
    clientSecret: 'a secret of the two',
    name: 'login.example',
    scopes: 'openid email profile',
    roleClaim: null,
    roles: new Map(),
    isOnly: false,
  });
});

test('values of a claim stand for roles, also names of a directory', () => {
  const roles = 'CN=Chiefs,OU=News=admin; desk = editor;;';
  const { oidc } = parseEnv({ ...PROVIDER, OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: roles, OIDC_ONLY: 'true' });
  expect(oidc?.roles).toEqual(
    new Map([
      ['CN=Chiefs,OU=News', 'admin'],
      ['desk', 'editor'],
    ]),
  );
  expect(oidc?.isOnly).toBe(true);
});

test.each([
  ['OIDC_ISSUER', { OIDC_ISSUER: 'login.example' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'https://login.example/.well-known/openid-configuration' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'https://login.example/?tenant=1' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'http://login.example' }],
  ['OIDC_SCOPES', { OIDC_SCOPES: 'email profile' }],
  ['OIDC_ROLES', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'chiefs=owner' }],
  ['OIDC_ROLES', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: '=admin' }],
  ['OIDC_ROLE_CLAIM', { OIDC_ROLE_CLAIM: 'groups' }],
  ['OIDC_ONLY', { OIDC_ONLY: 'yes' }],
  ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
])('a wrong %s of %j is refused by name, and tells no secret', (name, changes) => {
  const parse = () => parseEnv({ ...PROVIDER, ...changes });
  expect(parse).toThrow(name);
  expect(parse).not.toThrow('a secret of the two');
});

test.each(['http://localhost:8080', 'http://127.0.0.1:8080/realms/news'])(
  '%s is near enough for plain http',
  (issuer) => {
    expect(parseEnv({ ...PROVIDER, OIDC_ISSUER: issuer }).oidc?.issuer).toMatch(/^http:/);
  },
);

test('plain http to elsewhere is allowed when told to', () => {
  const env = { ...PROVIDER, OIDC_ISSUER: 'http://login.example', ALLOW_PLAIN_HTTP: 'true' };
  expect(parseEnv(env).oidc?.issuer).toBe('http://login.example/');
});
