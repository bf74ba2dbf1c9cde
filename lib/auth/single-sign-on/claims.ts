import { z } from 'zod';
import type { OidcSettings } from '#lib/env-oidc.ts';
import { ROLES, type Role } from '#lib/people/roles.ts';
import { Email, PersonName } from '#lib/people/schema.ts';

/** An account at the provider, as what it has signed tells. */
export interface ProviderAccount {
  /** The two by which it is named for good (OpenID Connect Core 1.0, section 5.7). */
  issuer: string;
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string;
  /** What its owner is to be here; null where no value of the claim is one of those that the operator has named. */
  role: Role | null;
  /** When its owner last signed in there; null when the provider does not say. */
  signedInAt: Date | null;
}

const Claims = z.looseObject({
  iss: z.url().max(500),
  sub: z.string().min(1).max(255),
  email: z.unknown().optional(),
  email_verified: z.unknown().optional(),
  name: z.unknown().optional(),
  auth_time: z.number().optional().catch(undefined),
});
export type Claims = Readonly<Record<string, unknown>>;

type Reading = Pick<OidcSettings, 'issuer' | 'roleClaim' | 'roles'>;

/**
 * Reads the claims of an ID token that was checked, with those of the user besides. Throws when it names nobody, and when
 * another speaks than the operator has named, as providers of many houses may.
 */
export function readAccount(given: Claims, settings: Reading): ProviderAccount {
  const claims = Claims.parse(given);
  const issuer = new URL(claims.iss).href;
  if (issuer !== settings.issuer) throw new Error('The token is of another issuer.');
  const email = Email.safeParse(claims.email);
  const address = email.success ? email.data : null;
  const name = PersonName.safeParse(claims.name);
  return {
    issuer,
    subject: claims.sub,
    email: address,
    isEmailVerified: claims.email_verified === true,
    name: name.success ? name.data : (address?.split('@')[0] ?? claims.sub),
    role: roleIn(given, settings),
    signedInAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
  };
}

/** Whether the ID token alone tells all that is asked of it; else the provider is asked for the rest. */
export function isComplete(claims: Claims, { roleClaim }: Pick<Reading, 'roleClaim'>): boolean {
  const isRoleThere = roleClaim === null || valueAt(claims, roleClaim) !== undefined;
  return isRoleThere && typeof claims.email === 'string' && claims.email_verified !== undefined;
}

/** The highest of the roles that the values of the claim stand for. */
function roleIn(claims: Claims, { roleClaim, roles }: Omit<Reading, 'issuer'>): Role | null {
  if (roleClaim === null) return null;
  const value = valueAt(claims, roleClaim);
  const values = Array.isArray(value) ? value : [value];
  const given = new Set(values.map((one) => (typeof one === 'string' ? roles.get(one) : undefined)));
  return ROLES.toReversed().find((role) => given.has(role)) ?? null;
}

// A name with dots is a claim of that name, as addresses are, or else a way into objects, such as realm_access.roles.
function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Claims)[key];
  }
  return value;
}
