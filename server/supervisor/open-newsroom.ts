import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type Env, setEnvironment } from '#lib/env.ts';
import { getLog, logStream } from '#lib/log.ts';
import { type OpenDatabase, openDatabase } from '#server/database/open-database.ts';
import { Assets } from '#server/front-door/assets.ts';
import { createFrontDoor, type FrontDoor } from '#server/front-door/front-door.ts';
import { openMetrics } from '#server/front-door/metrics.ts';
import { openPages, type Pages } from '#server/front-door/pages/open-pages.ts';
import { readiness } from '#server/front-door/readiness.ts';
import { claimAddress, explainListenError } from '#server/process/ports.ts';
import { inProject, ROOT } from '#server/process/project.ts';
import type { Terminal } from '#server/terminal.ts';
import { ensureBuild, ensureClient } from './build.ts';
import type { Closers } from './closers.ts';
import { prepareDataFolder } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { type NextChild, probeNext, startNext } from './next-child.ts';
import type { Preparation } from './preparation.ts';
import { type RunLock, takeRunLock } from './run-lock.ts';
import { type StopRequest, unless } from './stop-signals.ts';

const GRACE_MS = 10_000;

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
  const database = await openBesideBuild(opening);
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
  const setUpLink = await terminal.step('Newsroom', 'preparing it', () => unless(signals.stop, prepare(env)));
  await terminal.step('Serve', 'waiting for the first answer', async () => {
    await unless(signals.stop, next.ready);
    await openDoor(opening, host, next, roles.url);
  });
  return { setUpLink, lock };
}

/** The database starts while the pages are built; one that cannot be used ends the build at once. */
async function openBesideBuild({ mode, env, terminal, signals, closers }: Opening): Promise<OpenDatabase> {
  const failed = new AbortController();
  const opening = openDatabase(env);
  opening.catch((error: unknown) => failed.abort(error));
  closers.add('the database', async () => (await opening.catch(() => null))?.stop());
  const stop = AbortSignal.any([signals.stop, failed.signal]);
  const build = mode === 'start' ? ensureBuild : ensureClient;
  await terminal.step('Build', 'compiling the pages (only after a change)', () => build(stop));
  return terminal.step('Database', 'starting Postgres', () => unless(signals.stop, opening));
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

/** Loaded late: the database client exists only after the build, and reads its environment when it is loaded. */
async function prepare({ adminEmail, adminPassword, siteUrl }: Env): Promise<string | null> {
  const { prepareNewsroom } = await import('#lib/people/first-run.ts');
  const { closeDatabase } = await import('#lib/db.ts');
  try {
    return (await prepareNewsroom({ adminEmail, adminPassword, siteUrl })).setUpLink;
  } finally {
    await closeDatabase();
  }
}

async function openDoor(
  { mode, env, signals, closers }: Opening,
  host: string,
  next: NextChild,
  url: string,
) {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 2000,
    statement_timeout: 2000,
  });
  pool.on('error', () => {});
  closers.add('the readiness check', () => pool.end());
  const pages = mode === 'start' ? await openKeptPages(env, next, url) : null;
  if (pages) closers.add('the kept pages', pages.close);
  const door: FrontDoor = createFrontDoor({
    backPort: next.port,
    pages,
    assets: mode === 'start' ? await Assets.in(inProject('.next/static')) : null,
    metrics: openMetrics(pages?.figures ?? null),
    metricsToken: env.metricsToken,
    isReady: readiness({
      checks: { database: () => pool.query('SELECT 1'), next: () => checkNext(next) },
      nowMs: () => performance.now(),
    }),
    trustedProxies: env.trustedProxies,
    log: getLog('front-door'),
    newRequestId: randomUUID,
    nowMs: () => performance.now(),
    allowUpgrades: mode === 'dev',
  });
  closers.add('the front door', () => door.close(signals.hurry.aborted ? 0 : GRACE_MS));
  signals.hurry.addEventListener('abort', () => void door.close(0));
  await door.listen(env.port, host).catch((error: unknown) => {
    throw explainListenError(error, env.port, host);
  });
}

/** Without them every page is rendered for every reader, as it should be while its code is being changed. */
async function openKeptPages({ dataDir, siteUrl }: Env, next: NextChild, url: string): Promise<Pages> {
  return openPages({
    backPort: next.port,
    siteUrl,
    folder: join(dataDir, 'pages'),
    build: `${siteUrl} ${await fingerprint(ROOT, ['.next/BUILD_ID', 'server/front-door/pages'])}`,
    connectionString: url,
    log: getLog('pages'),
    newRequestId: randomUUID,
    nowMs: () => performance.now(),
    now: Date.now,
  });
}

async function checkNext(next: NextChild): Promise<void> {
  const port = next.port();
  if (port === null || !(await probeNext(port))) throw new Error('Next does not answer.');
}
