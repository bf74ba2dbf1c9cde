import type { z } from 'zod';
import { ROLES, type Role } from '#lib/people/roles.ts';
import { checked, isPlainHttpElsewhere, splitList, text } from './env-variables.ts';

/** The provider of single sign-on (OpenID Connect), as the operator names it. */
export interface OidcSettings {
  /** As browsers write the address: a host alone has a slash at its end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the staff call it, for the button. */
  readonly name: string;
  /** Separated by spaces, `openid` among them. */
  readonly scopes: string;
  /** The claim that says what somebody is; null when roles are given here and not there. */
  readonly roleClaim: string | null;
  /** Roles by the values of that claim. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Nobody signs in otherwise. */
  readonly isOnly: boolean;
}

/** The variables that say it, as zod checks them. */
export const OIDC_VARIABLES = {
  OIDC_ISSUER: checked(isIssuer, 'must be the address of a provider, such as https://login.example.org'),
  OIDC_CLIENT_ID: text(),
  OIDC_CLIENT_SECRET: text(),
  OIDC_NAME: checked((v) => v.length <= 60, 'must be at most 60 characters long'),
  OIDC_SCOPES: checked((v) => splitList(v).includes('openid'), 'must hold the word openid'),
  OIDC_ROLE_CLAIM: text(),
  OIDC_ROLES: checked(
    (v) => readRoles(v) !== null,
    `must be pairs such as "news-admins=admin; desk=editor", with roles of ${ROLES.join(', ')}`,
  ),
  OIDC_ONLY: checked((v) => v === 'true' || v === 'false', 'must be true or false'),
};
type OidcVariables = { [Name in keyof typeof OIDC_VARIABLES]: z.infer<(typeof OIDC_VARIABLES)[Name]> };

/** What of it does not fit together, in a sentence; null when all does. */
export function oidcContradiction(v: OidcVariables, isPlainHttpAllowed: boolean): string | null {
  const needed = [v.OIDC_ISSUER, v.OIDC_CLIENT_ID, v.OIDC_CLIENT_SECRET];
  const isAny = Object.keys(OIDC_VARIABLES).some((name) => v[name as keyof OidcVariables] !== null);
  if (isAny && needed.includes(null)) {
    return 'Single sign-on needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. Set all three, or nothing that begins with OIDC_.';
  }
  if ((v.OIDC_ROLE_CLAIM === null) !== (v.OIDC_ROLES === null)) {
    return 'OIDC_ROLE_CLAIM and OIDC_ROLES belong together. Set both of them, or neither.';
  }
  if (v.OIDC_ISSUER !== null && isPlainHttpElsewhere(v.OIDC_ISSUER) && !isPlainHttpAllowed) {
    return `OIDC_ISSUER is ${v.OIDC_ISSUER}, which says over plain http who people are. Use an https address, or set ALLOW_PLAIN_HTTP=true on a network you trust.`;
  }
  return null;
}

/** The settings of variables that were checked; null without a provider. */
export function toOidcSettings(v: OidcVariables): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = v;
  if (issuer === null || clientId === null || clientSecret === null) return null;
  return {
    issuer: new URL(issuer).href,
    clientId,
    clientSecret,
    name: v.OIDC_NAME ?? new URL(issuer).host,
    scopes: splitList(v.OIDC_SCOPES ?? 'openid email profile').join(' '),
    roleClaim: v.OIDC_ROLE_CLAIM,
    roles: readRoles(v.OIDC_ROLES ?? '') ?? new Map(),
    isOnly: v.OIDC_ONLY === 'true',
  };
}

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  const isPlain = search === '' && hash === '' && username === '';
  // What stands below the issuer is no issuer, and would not be checked to be one.
  return /^https?:$/.test(protocol) && isPlain && !pathname.includes('/.well-known/');
}

// The last sign of equality parts a pair: names in a directory hold others, and commas.
function readRoles(value: string): Map<string, Role> | null {
  const roles = new Map<string, Role>();
  for (const pair of value.split(';').map((part) => part.trim())) {
    if (pair === '') continue;
    const cut = pair.lastIndexOf('=');
    const role = ROLES.find((one) => one === pair.slice(cut + 1).trim());
    const name = pair.slice(0, Math.max(cut, 0)).trim();
    if (role === undefined || name === '') return null;
    roles.set(name, role);
  }
  return roles;
}
