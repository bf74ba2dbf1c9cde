import { newToken } from '#lib/auth/tokens.ts';
import type { Database } from './database.ts';

/** Whoever comes to a door. `editor` is limited to World, where the stories at stake are, `outsider` to Culture. */
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
  'admin',
] as const;
export type Visitor = (typeof VISITORS)[number];

/** Who stands for nobody, whatever they bring along. */
export const STRANGERS = ['nobody', 'disabled', 'expired', 'pending', 'scopeless'] as const;

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
  admin: 'admin',
} as const satisfies Record<Exclude<Visitor, 'nobody'>, string>;

const SECTIONS: Partial<Record<Visitor, string>> = { outsider: 'culture', editor: 'world' };
const ALL_SCOPES = '{articles:read,articles:write,articles:publish,media:write,people:read}';

/** Makes the people, behind the newsroom's back: sessions that are over cannot be had at its door. */
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

async function openSession(database: Database, personId: string, visitor: Visitor): Promise<string> {
  const token = newToken();
  const age = visitor === 'expired' ? '2 hours' : '0 seconds';
  await database.ask(
    `INSERT INTO session (id, token_hash, person_id, created_at, expires_at)
     VALUES (gen_random_uuid(), sha256($1::bytea), $2, now() - $3::interval, now() - $3::interval + interval '1 hour')`,
    [Buffer.from(token), personId, age],
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
