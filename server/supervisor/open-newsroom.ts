import { setTimeout as sleep } from 'node:timers/promises';
import { type Env, setEnvironment } from '#lib/env.ts';
import { getLog, logStream } from '#lib/log.ts';
import { isUnreachable } from '#server/database/connect.ts';
import { type OpenDatabase, openDatabase } from '#server/database/open-database.ts';
import { claimAddress } from '#server/process/ports.ts';
import type { Terminal } from '#server/terminal.ts';
import { ensureBuild, ensureClient } from './build.ts';
import type { Closers } from './closers.ts';
import { prepareDataFolder } from './data-folder.ts';
import { startNext } from './next-child.ts';
import { type OpenedDoor, openDoor } from './open-door.ts';
import type { Preparation } from './preparation.ts';
import { prepareNewsroom } from './prepare-newsroom.ts';
import { type RunLock, takeRunLock } from './run-lock.ts';
import { type StopRequest, unless } from './stop-signals.ts';

const GRACE_MS = 10_000;
const RETRY_MS = 3000;
const MEANWHILE = 'Readers get the pages that were kept; it is tried again every few seconds.';

/** With hot reload (`dev`) or as built (`start`). */
export type Mode = 'start' | 'dev';

export interface Opening {
  readonly mode: Mode;
  readonly env: Env;
  readonly terminal: Terminal;
  readonly signals: StopRequest;
  readonly closers: Closers;
  readonly preparation: Preparation | null;
}

/**
 * Brings everything up, step by step and as much at a time as can be, and registers how to take it down again.
 *
 * @returns the one-time link of an empty newsroom, and the lock on the data folder
 */
export async function openNewsroom(opening: Opening): Promise<{ setUpLink: string | null; lock: RunLock }> {
  const { mode, env, terminal, signals, closers, preparation } = opening;
  await prepareDataFolder(env.dataDir);
  const lock = await takeRunLock(env.dataDir, {
    address: env.siteUrl,
    port: env.port,
    startedAt: new Date(),
  });
  closers.add('the lock', lock.release);
  const host = await claimAddress(env.port, env.host);
  await preparation?.clear(env);
  const door = await openDoor({ ...opening, host });
  const database = await openBesideBuild(opening, door);
  const roles = await terminal.step('Migrate', 'bringing the tables up to date', async () => {
    await database.migrate(signals.stop);
    return database.openRoles();
  });
  if (roles.notice) terminal.complain(roles.notice);
  signals.stop.throwIfAborted();

  const variables = childVariables(env, mode, database.authSecret, roles);
  setEnvironment(variables);
  await preparation?.fill({ env, terminal, stop: signals.stop });
  const next = startNext({
    mode,
    env: variables,
    log: getLog('next'),
    passLog: (line) => logStream().write(`${line}\n`),
  });
  closers.add('Next', () => next.stop(signals.hurry.aborted ? 0 : GRACE_MS));
  signals.hurry.addEventListener('abort', () => void next.stop(0));
  next.ready.catch(() => undefined);
  const { adminEmail, adminPassword } = env;
  const admin = { ADMIN_EMAIL: adminEmail, ADMIN_PASSWORD: adminPassword };
  const setUpLink = await terminal.step('Newsroom', 'preparing it', () =>
    prepareNewsroom({ ...variables, ...admin }, signals.stop),
  );
  await terminal.step('Serve', 'waiting for the first answer', async () => {
    await unless(signals.stop, next.ready);
    await door.lead(next, roles.url);
  });
  return { setUpLink, lock };
}

/** The database starts while the pages are built; one that cannot be used ends the build at once. */
async function openBesideBuild(newsroom: Opening, door: OpenedDoor): Promise<OpenDatabase> {
  const { mode, terminal, signals, closers } = newsroom;
  const failed = new AbortController();
  const opening = openInTime(newsroom, door);
  opening.catch((error: unknown) => failed.abort(error));
  closers.add('the database', async () => (await opening.catch(() => null))?.stop());
  const stop = AbortSignal.any([signals.stop, failed.signal]);
  const build = mode === 'start' ? ensureBuild : ensureClient;
  await terminal.step('Build', 'compiling the pages (only after a change)', () => build(stop));
  return terminal.step('Database', 'starting Postgres', () => unless(signals.stop, opening));
}

/** A database that cannot be reached is waited for as long as there are pages to show meanwhile. */
async function openInTime(
  { env, terminal, signals }: Opening,
  { hasPages }: OpenedDoor,
): Promise<OpenDatabase> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await openDatabase(env);
    } catch (error) {
      if (!hasPages || !isUnreachable(error) || signals.stop.aborted) throw error;
      if (isFirst) terminal.complain(`${error.message} ${MEANWHILE}`);
      await sleep(RETRY_MS, undefined, { signal: signals.stop }).catch(() => undefined);
    }
  }
}

/** What Next gets to know, and this process's own use of `lib`. Next must not see what only the start needs. */
function childVariables(
  env: Env,
  mode: Mode,
  authSecret: string,
  roles: { url: string; readerUrl: string },
): Record<string, string | null> {
  return {
    NODE_ENV: mode === 'start' ? 'production' : 'development',
    DATABASE_URL: roles.url,
    DATABASE_READER_URL: roles.readerUrl,
    AUTH_SECRET: authSecret,
    SITE_URL: env.siteUrl,
    NEXTAUTH_URL: env.siteUrl,
    DATA_DIR: env.dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_FORMAT: 'json',
    ADMIN_EMAIL: null,
    ADMIN_PASSWORD: null,
  };
}
