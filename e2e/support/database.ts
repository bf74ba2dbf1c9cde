import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withConnection } from '#server/database/connect.ts';
import { OWNER } from '#server/postgres/settings.ts';
import type { Secrets } from '#server/secrets.ts';
import type { Newsroom } from './newsroom.ts';

/** The process id and the port of a newsroom's embedded Postgres. */
export async function postmasterOf(newsroom: Newsroom): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(join(newsroom.dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

export async function secretsOf(newsroom: Newsroom): Promise<Secrets> {
  return JSON.parse(await readFile(join(newsroom.dataDir, 'secrets.json'), 'utf8')) as Secrets;
}

/** The address of a newsroom's database for one of its roles. */
export async function databaseUrl(newsroom: Newsroom, role: string, password: string): Promise<string> {
  const { port } = await postmasterOf(newsroom);
  return `postgresql://${role}:${password}@127.0.0.1:${port}/nightdesk`;
}

/** Asks a newsroom's database something as its owner. */
export async function ask<Row extends object>(newsroom: Newsroom, sql: string): Promise<Row[]> {
  const { ownerPassword } = await secretsOf(newsroom);
  const url = await databaseUrl(newsroom, OWNER, ownerPassword);
  return await withConnection(url, async (client) => (await client.query<Row>(sql)).rows);
}
