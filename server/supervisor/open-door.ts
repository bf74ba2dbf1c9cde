import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { Env } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';
import { Assets } from '#server/front-door/assets.ts';
import { createFrontDoor } from '#server/front-door/front-door.ts';
import { openMetrics } from '#server/front-door/metrics.ts';
import { openPages, type Pages } from '#server/front-door/pages/open-pages.ts';
import { type Readiness, readiness } from '#server/front-door/readiness.ts';
import { openViews } from '#server/front-door/views/open-views.ts';
import { explainListenError } from '#server/process/ports.ts';
import { inProject, ROOT } from '#server/process/project.ts';
import type { Closers } from './closers.ts';
import { fingerprint } from './fingerprint.ts';
import { type NextChild, probeNext } from './next-child.ts';
import type { Mode } from './open-newsroom.ts';
import { type StopRequest, unless } from './stop-signals.ts';

const GRACE_MS = 10_000;
const NOT_YET: Readiness = { ready: false, checks: { database: 'failing', next: 'failing' } };

export interface DoorOpening {
  readonly mode: Mode;
  readonly env: Env;
  readonly signals: StopRequest;
  readonly closers: Closers;
  readonly host: string;
}

/** A front door that is open before there is anything behind it. */
export interface OpenedDoor {
  /** Whether there are pages that it can show meanwhile. */
  readonly hasPages: boolean;
  /** Leads to Next and listens to the database from now on; resolves when Next is warm. The door then closes before they do. */
  lead(next: NextChild, databaseUrl: string): Promise<void>;
}

/** Opens the door at once, so that readers get the pages that were kept while everything else starts. */
export async function openDoor(opening: DoorOpening): Promise<OpenedDoor> {
  const { mode, env, signals, closers, host } = opening;
  const behind: { next: NextChild | null; isReady: () => Promise<Readiness> } = {
    next: null,
    isReady: async () => NOT_YET,
  };
  const backPort = () => behind.next?.port() ?? null;
  const assets = mode === 'start' ? new Assets(inProject('.next/static')) : null;
  const pages = assets ? await openKeptPages(env, backPort, assets) : null;
  const views = openViews({ log: getLog('views'), nowMs: () => performance.now(), now: Date.now });
  await assets?.look();
  const door = createFrontDoor({
    backPort,
    pages,
    views,
    assets,
    metrics: openMetrics(pages?.figures ?? null, views.figures),
    metricsToken: env.metricsToken,
    isReady: () => behind.isReady(),
    trustedProxies: env.trustedProxies,
    siteUrl: env.siteUrl,
    log: getLog('front-door'),
    newRequestId: randomUUID,
    nowMs: () => performance.now(),
    allowUpgrades: mode === 'dev',
  });
  let closing: Promise<unknown> | null = null;
  const close = () => {
    closing ??= door
      .close(signals.hurry.aborted ? 0 : GRACE_MS)
      .then(() => Promise.all([pages?.close(), views.close()]));
    return closing;
  };
  closers.add('the front door', close);
  signals.hurry.addEventListener('abort', () => void door.close(0));
  await door.listen(env.port, host).catch((error: unknown) => {
    throw explainListenError(error, env.port, host);
  });
  return {
    hasPages: (pages?.figures.kept() ?? 0) > 0,
    lead: async (next, databaseUrl) => {
      const pool = openPool(databaseUrl);
      closers.add('the readiness check', () => pool.end());
      closers.add('the front door', close);
      const checks = { database: () => pool.query('SELECT 1'), next: () => checkNext(next) };
      behind.isReady = readiness({ checks, nowMs: () => performance.now() });
      views.write(databaseUrl);
      await assets?.look();
      await pages?.listen({ connectionString: databaseUrl, build: await buildOf(env) });
      behind.next = next;
      // Until then readers would get what they had before, though newer words are published.
      await unless(signals.stop, pages?.warmUp() ?? Promise.resolve());
    },
  };
}

/** Without them every page is rendered for every reader, as it should be while its code is being changed. */
function openKeptPages(
  { dataDir, siteUrl }: Env,
  backPort: () => number | null,
  assets: Assets,
): Promise<Pages> {
  return openPages({
    backPort,
    sheetOf: (path) => assets.sheet(path),
    siteUrl,
    folder: join(dataDir, 'pages'),
    log: getLog('pages'),
    newRequestId: randomUUID,
    nowMs: () => performance.now(),
    now: Date.now,
  });
}

/** What kept pages are made by: Next's build, this door and the address of the site. */
async function buildOf({ siteUrl }: Env): Promise<string> {
  const makers = ['.next/BUILD_ID', 'server/front-door/pages', 'server/front-door/protection.ts'];
  return `${siteUrl} ${await fingerprint(ROOT, makers)}`;
}

function openPool(connectionString: string): Pool {
  const limits = { max: 1, connectionTimeoutMillis: 2000, statement_timeout: 2000 };
  const pool = new Pool({ connectionString, ...limits });
  pool.on('error', () => {});
  return pool;
}

async function checkNext(next: NextChild): Promise<void> {
  const port = next.port();
  if (port === null || !(await probeNext(port))) throw new Error('Next does not answer.');
}
