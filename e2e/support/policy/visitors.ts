import { API_SCOPES, type ApiScope } from '#lib/auth/api-scopes.ts';
import { newToken } from '#lib/auth/tokens.ts';
import type { Database } from './database.ts';

/**
 * Whoever comes to a door. The first of them stand for nobody: they have nothing, or an admin's session or token that is
 * not good any more, yet, or for this. `overdue` is an admin whose time to set up a second factor is over, and may do that
 * alone. `editor` is limited to World, where the stories at stake are, `outsider` to Culture; `unproven` is an admin who has
 * not proved lately that it is them.
 */
export const VISITORS = [
  'nobody',
  'disabled',
  'expired',
  'pending',
  'scopeless',
  'overdue',
  'contributor',
  'reporter',
  'outsider',
  'editor',
  'unproven',
  'admin',
] as const;
export type Visitor = (typeof VISITORS)[number];

/** What a visitor brings along: a session, a token of the API, or both to be tried in turn. */
export interface Credentials {
  readonly personId: string | null;
  readonly session: string | null;
  readonly token: string | null;
}

const ROLES = {
  disabled: 'admin',
  expired: 'admin',
  pending: 'admin',
  scopeless: 'admin',
  overdue: 'admin',
  contributor: 'contributor',
  reporter: 'reporter',
  outsider: 'editor',
  editor: 'editor',
  unproven: 'admin',
  admin: 'admin',
} as const satisfies Record<Exclude<Visitor, 'nobody'>, string>;

const SECTIONS: Partial<Record<Visitor, string>> = { outsider: 'culture', editor: 'world' };
/** How many days admins have for a second factor, since when they are asked for one, and since when the overdue is here. */
const GRACE_DAYS = 14;
const LONG_AGO = '30 days';

/** Makes the people, behind the newsroom's back: sessions that are over cannot be had at its door. */
export async function inviteVisitors(database: Database): Promise<Map<Visitor, Credentials>> {
  await database.ask(
    `UPDATE newsroom SET second_factor_roles = '{admin}', second_factor_grace_days = $1,
       second_factor_since = now() - $2::interval`,
    [GRACE_DAYS, LONG_AGO],
  );
  const visitors = new Map<Visitor, Credentials>();
  for (const visitor of VISITORS) {
    visitors.set(visitor, visitor === 'nobody' ? NOTHING : await invite(database, visitor));
  }
  return visitors;
}

const NOTHING: Credentials = { personId: null, session: null, token: null };

async function invite(database: Database, visitor: Exclude<Visitor, 'nobody'>): Promise<Credentials> {
  const [person] = await database.ask<{ id: string }>(
    `INSERT INTO person (id, email, name, role, disabled_at, created_at)
     VALUES (gen_random_uuid(), $1, $2, $3::role, $4, now() - $5::interval) RETURNING id`,
    [
      `${visitor}@policy.test`,
      `The ${visitor}`,
      ROLES[visitor],
      visitor === 'disabled' ? new Date().toISOString() : null,
      visitor === 'overdue' ? LONG_AGO : '0 days',
    ],
  );
  const personId = String(person?.id);
  const section = SECTIONS[visitor];
  if (section !== undefined) {
    await database.ask(
      'INSERT INTO person_section (person_id, section_id) SELECT $1, id FROM section WHERE slug = $2',
      [personId, section],
    );
  }
  const session = visitor === 'scopeless' ? null : await openSession(database, personId, visitor);
  // What is still to come of a sign-in has no token.
  const token = visitor === 'pending' ? null : await makeToken(database, personId, TOKENS[visitor]);
  return { personId, session, token };
}

/** How long ago each began its session of an hour and proved who they are; the others just now. */
const AGES: Partial<Record<Visitor, string>> = { expired: '2 hours', unproven: '30 minutes' };

async function openSession(database: Database, personId: string, visitor: Visitor): Promise<string> {
  const token = newToken();
  await database.ask(
    `INSERT INTO session (id, token_hash, person_id, created_at, proven_at, expires_at, factor_due)
     SELECT gen_random_uuid(), sha256($1::bytea), $2, began, began, began + interval '1 hour', $4
     FROM (SELECT now() - $3::interval AS began) beginning`,
    [Buffer.from(token), personId, AGES[visitor] ?? '0 seconds', visitor === 'pending'],
  );
  return token;
}

interface TokenWish {
  readonly scopes?: readonly ApiScope[];
  readonly isRevoked?: boolean;
}

/** What is not as it should be with a visitor's token. */
const TOKENS: Partial<Record<Visitor, TokenWish>> = {
  expired: { isRevoked: true },
  scopeless: { scopes: ['media:write'] },
};

async function makeToken(
  database: Database,
  personId: string,
  { scopes = API_SCOPES, isRevoked = false }: TokenWish = {},
): Promise<string> {
  const token = `ndk_${newToken()}`;
  await database.ask(
    `INSERT INTO api_token (id, token_hash, person_id, name, scopes, revoked_at)
     VALUES (gen_random_uuid(), sha256($1::bytea), $2, 'policy', $3, CASE WHEN $4 THEN now() END)`,
    [Buffer.from(token), personId, scopes, isRevoked],
  );
  return token;
}

/** Tokens of one person by a scope: `only` have that alone, `allBut` all the others. */
export interface NarrowTokens {
  readonly only: ReadonlyMap<ApiScope, string>;
  readonly allBut: ReadonlyMap<ApiScope, string>;
}

export async function makeNarrowTokens(database: Database, personId: string): Promise<NarrowTokens> {
  const [only, allBut] = [new Map<ApiScope, string>(), new Map<ApiScope, string>()];
  for (const scope of API_SCOPES) {
    only.set(scope, await makeToken(database, personId, { scopes: [scope] }));
    const others = API_SCOPES.filter((other) => other !== scope);
    allBut.set(scope, await makeToken(database, personId, { scopes: others }));
  }
  return { only, allBut };
}
