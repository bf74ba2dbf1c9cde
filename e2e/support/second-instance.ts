import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Newsroom, startNewsroom } from './newsroom.ts';

interface Secrets {
  authSecret: string;
  appPassword: string;
  readerPassword: string;
}

/** The process id and the port of a newsroom's embedded Postgres. */
export async function postmasterOf(newsroom: Newsroom): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(join(newsroom.dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Starts the same program once more on the database of a newsroom, as a second machine would. */
export async function startSecondInstance(first: Newsroom, port?: number): Promise<Newsroom> {
  const text = await readFile(join(first.dataDir, 'secrets.json'), 'utf8');
  const secrets = JSON.parse(text) as Secrets;
  const { port: databasePort } = await postmasterOf(first);
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${databasePort}/nightdesk`;
  return await startNewsroom({
    ...(port === undefined ? {} : { port }),
    env: {
      DATABASE_URL: url('app', secrets.appPassword),
      DATABASE_READER_URL: url('reader', secrets.readerPassword),
      AUTH_SECRET: secrets.authSecret,
    },
  });
}
