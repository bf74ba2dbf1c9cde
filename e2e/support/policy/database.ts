import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { databaseUrl, secretsOf } from '#e2e/support/database.ts';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { OWNER } from '#server/postgres/settings.ts';

/**
 * What changes without anybody having changed anything: when sessions and tokens were last used, that somebody was
 * refused, and what is counted against guessing.
 */
const NO_CHANGE: Readonly<Record<string, string>> = {
  person: "to_jsonb(t) - 'last_seen_at'",
  session: "to_jsonb(t) - 'last_seen_at' - 'address'",
  api_token: "to_jsonb(t) - 'last_used_at'",
  audit_event: "CASE WHEN t.outcome = 'refused' THEN NULL ELSE to_jsonb(t) - 'id' - 'hash' END",
  rate_limit: 'NULL',
};

/**
 * What no door changes because somebody writes it into a request that is about something else. Names are left out, which the
 * form of one's own changes.
 */
const GUARDED: Readonly<Record<string, string>> = {
  person: 'jsonb_build_array(t.id, t.email, t.role, t.password_hash, t.disabled_at, t.deleted_at)',
  person_section: 'to_jsonb(t)',
  api_token: "to_jsonb(t) - 'last_used_at'",
  session: 'jsonb_build_array(t.id, t.person_id, t.token_hash, t.expires_at, t.proven_at)',
  article:
    'jsonb_build_array(t.id, t.created_by_id, t.stage, t.publication, t.is_confidential, t.trashed_at, t.live_revision_id)',
  newsroom: 'to_jsonb(t)',
};

export type Digest = Readonly<Record<string, string>>;

/** A newsroom's database, asked as its owner. */
export interface Database {
  ask<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A hash over everything that is stored, by table, and what was sent. */
  digest(): Promise<Digest>;
  /** The same of what is guarded alone. */
  guarded(): Promise<Digest>;
  close(): Promise<void>;
}

export async function openDatabase(newsroom: Newsroom): Promise<Database> {
  const { ownerPassword } = await secretsOf(newsroom);
  const pool = new Pool({ connectionString: await databaseUrl(newsroom, OWNER, ownerPassword), max: 4 });
  const ask: Database['ask'] = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(sql, [...values])).rows;
  const found = await ask<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const tables = found.map(({ name }) => name).filter((name) => name !== '_prisma_migrations');
  const sums = async (rows: readonly (readonly [table: string, row: string])[]) => {
    const each = rows.map(
      ([table, row]) => `SELECT '${table}' AS name, (SELECT md5(string_agg(sum, '' ORDER BY sum)) FROM
      (SELECT md5((${row})::text) AS sum FROM "${table}" t) rows) AS sum`,
    );
    const summed = await ask<{ name: string; sum: string }>(each.join(' UNION ALL '));
    return Object.fromEntries(summed.map(({ name, sum }) => [name, sum]));
  };
  return {
    ask,
    digest: async () => {
      const stored = await sums(tables.map((table) => [table, NO_CHANGE[table] ?? 'to_jsonb(t)']));
      const sent = await readdir(join(newsroom.dataDir, 'outbox')).catch(() => []);
      return { ...stored, sent: sent.toSorted().join(' ') };
    },
    guarded: () => sums(Object.entries(GUARDED)),
    close: () => pool.end(),
  };
}
