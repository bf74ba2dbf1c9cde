import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/people/roles.ts';
import { isComplete, readAccount } from './claims.ts';

const CLAIMS = { iss: 'https://login.example', sub: '248289761001' };
const settings = (roleClaim: string | null) => ({
  issuer: 'https://login.example/',
  roleClaim,
  roles: new Map<string, Role>([
    ['chiefs', 'admin'],
    ['desk', 'editor'],
    ['CN=News, OU=Staff', 'reporter'],
  ]),
});

describe('an account', () => {
  test('is named by issuer and subject, and told with what the provider says', () => {
    const claims = {
      ...CLAIMS,
      email: 'Ada@Example.org',
      email_verified: true,
      name: ' Ada Lovelace ',
      auth_time: 1_700_000_000,
      nonce: 'x',
    };
    expect(readAccount(claims, settings(null))).toEqual({
      issuer: 'https://login.example/',
      subject: '248289761001',
      email: 'ada@example.org',
      isEmailVerified: true,
      name: 'Ada Lovelace',
      role: null,
      signedInAt: new Date('2023-11-14T22:13:20Z'),
    });
  });

  test.each([
    ['no name', {}, '248289761001'],
    ['no name but an address', { email: 'ada@example.org' }, 'ada'],
    ['a name that is none', { name: { first: 'Ada' } }, '248289761001'],
  ])('of %s is called something', (_, claims, name) => {
    expect(readAccount({ ...CLAIMS, ...claims }, settings(null)).name).toBe(name);
  });

  test.each([
    ['an address that is none', { email: 'ada' }],
    ['an address that is an object', { email: { $ne: '' } }],
    ['a time that is none', { auth_time: 'now' }],
  ])('with %s has none', (_, claims) => {
    const account = readAccount({ ...CLAIMS, ...claims }, settings(null));
    expect([account.email, account.signedInAt]).toEqual([null, null]);
  });

  test.each([
    ['of another issuer', { iss: 'https://login.example.net' }],
    ['of no issuer', { iss: undefined }],
    ['of nobody', { sub: '' }],
    ['of a subject that is too long', { sub: 'x'.repeat(256) }],
  ])('%s is none', (_, claims) => {
    expect(() => readAccount({ ...CLAIMS, ...claims }, settings(null))).toThrow();
  });
});

describe('a role', () => {
  test.each([
    ['groups', { groups: ['desk'] }, 'editor'],
    ['groups', { groups: 'desk' }, 'editor'],
    ['groups', { groups: ['desk', 'chiefs', 'printers'] }, 'admin'],
    ['groups', { groups: ['CN=News, OU=Staff'] }, 'reporter'],
    ['groups', { groups: [['chiefs'], { name: 'chiefs' }, 1, null] }, null],
    ['groups', { groups: { chiefs: true } }, null],
    ['groups', {}, null],
    ['realm_access.roles', { realm_access: { roles: ['desk'] } }, 'editor'],
    ['realm_access.roles', { realm_access: 'desk' }, null],
    ['https://news.example/roles', { 'https://news.example/roles': ['desk'] }, 'editor'],
    ['constructor.name', {}, null],
    [null, { groups: ['chiefs'] }, null],
  ] as const)('by %s of %j is %s', (roleClaim, claims, role) => {
    expect(readAccount({ ...CLAIMS, ...claims }, settings(roleClaim)).role).toBe(role);
  });
});

test.each([
  [{}, null, false],
  [{ email: 'ada@example.org', email_verified: false }, null, true],
  [{ email: 'ada@example.org' }, null, false],
  [{ email: 'ada@example.org', email_verified: true }, 'groups', false],
  [{ email: 'ada@example.org', email_verified: true, groups: [] }, 'groups', true],
])('a token with %j tells all when roles are in %s: %s', (claims, roleClaim, isAll) => {
  expect(isComplete({ ...CLAIMS, ...claims }, { roleClaim })).toBe(isAll);
});
