import { newToken } from '#lib/auth/tokens.ts';
import type { Database } from './database.ts';

/**
 * Whoever comes to a door. The first of them stand for nobody: they have nothing, or an admin's session or token that is
 * not good any more, yet, or for this. `editor` is limited to World, where the stories at stake are, `outsider` to Culture;
 * `unproven` is an admin who has not proved lately that it is them.
 */
export const VISITORS = [
  'nobody',
  'disabled',
  'expired',
  'pending',
  'scopeless',
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
  contributor: 'contributor',
  reporter: 'reporter',
  outsider: 'editor',
  editor: 'editor',
  unproven: 'admin',
  admin: 'admin',
} as const satisfies Record<Exclude<Visitor, 'nobody'>, string>;

const SECTIONS: Partial<Record<Visitor, string>> = { outsider: 'culture', editor: 'world' };
const ALL_SCOPES = '{articles:read,articles:write,articles:publish,media:write,people:read}';

/**
 * Makes the people, behind the newsroom's back: sessions that are over cannot be had at its door. `pending` comes as soon
 * as sessions can wait for a second factor.
 */
export async function inviteVisitors(database: Database): Promise<Map<Visitor, Credentials>> {
  const visitors = new Map<Visitor, Credentials>();
  for (const visitor of VISITORS) {
    if (visitor === 'pending' && !(await database.hasColumn('session', 'factor_due'))) continue;
    visitors.set(visitor, visitor === 'nobody' ? NOTHING : await invite(database, visitor));
  }
  return visitors;
}

const NOTHING: Credentials = { personId: null, session: null, token: null };

async function invite(database: Database, visitor: Exclude<Visitor, 'nobody'>): Promise<Credentials> {
  const [person] = await database.ask<{ id: string }>(
    `INSERT INTO person (id, email, name, role, disabled_at)
     VALUES (gen_random_uuid(), $1, $2, $3::role, $4) RETURNING id`,
    [
      `${visitor}@policy.test`,
      `The ${visitor}`,
      ROLES[visitor],
      visitor === 'disabled' ? new Date().toISOString() : null,
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
  const token = visitor === 'pending' ? null : await makeToken(database, personId, visitor);
  return { personId, session, token };
}

/** How long ago each began its session of an hour and proved who they are; the others just now. */
const AGES: Partial<Record<Visitor, string>> = { expired: '2 hours', unproven: '30 minutes' };

async function openSession(database: Database, personId: string, visitor: Visitor): Promise<string> {
  const token = newToken();
  await database.ask(
    `INSERT INTO session (id, token_hash, person_id, created_at, proven_at, expires_at)
     SELECT gen_random_uuid(), sha256($1::bytea), $2, began, began, began + interval '1 hour'
     FROM (SELECT now() - $3::interval AS began) beginning`,
    [Buffer.from(token), personId, AGES[visitor] ?? '0 seconds'],
  );
  if (visitor === 'pending') {
    await database.ask('UPDATE session SET factor_due = true WHERE person_id = $1', [personId]);
  }
  return token;
}

async function makeToken(database: Database, personId: string, visitor: Visitor): Promise<string> {
  const token = `ndk_${newToken()}`;
  await database.ask(
    `INSERT INTO api_token (id, token_hash, person_id, name, scopes, revoked_at)
     VALUES (gen_random_uuid(), sha256($1::bytea), $2, 'policy', $3, ${visitor === 'expired' ? 'now()' : 'NULL'})`,
    [Buffer.from(token), personId, visitor === 'scopeless' ? '{media:write}' : ALL_SCOPES],
  );
  return token;
}
