import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl, secretsOf } from '#e2e/support/database.ts';
import { freePort, type Newsroom } from '#e2e/support/newsroom.ts';
import { environmentFor } from '#lib/env.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LINKED = ['node_modules', 'next.config.js', 'package.json'];
const START_TIMEOUT_MS = 60_000;

/** Next by itself on a loopback port. */
export interface BareNext {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the built app on the database of a newsroom without the front door, and without `proxy.ts`: in a copy of the
 * build the manifest that names it is empty, as that of a build without the file is.
 */
export async function startBareNext(newsroom: Newsroom): Promise<BareNext> {
  const folder = await copyBuild();
  const port = await freePort();
  const { appPassword, readerPassword, authSecret } = await secretsOf(newsroom);
  const child = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      cwd: folder,
      stdio: 'ignore',
      env: environmentFor({
        NODE_ENV: 'production',
        DATABASE_URL: await databaseUrl(newsroom, 'app', appPassword),
        DATABASE_READER_URL: await databaseUrl(newsroom, 'reader', readerPassword),
        AUTH_SECRET: authSecret,
        SITE_URL: newsroom.url,
        DATA_DIR: newsroom.dataDir,
        NIGHTDESK_BACK_PORT: String(port),
        NEXT_TELEMETRY_DISABLED: '1',
        LOG_FORMAT: 'json',
      }),
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(child, url);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Inside of the project, where everything is found that a build looks for above itself. */
async function copyBuild(): Promise<string> {
  const data = join(ROOT, 'data');
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'bare-next-'));
  for (const name of LINKED) await symlink(join(ROOT, name), join(folder, name));
  const skipped = ['cache', 'dev', 'types'].map((name) => join(ROOT, '.next', name));
  const filter = (source: string) => !skipped.includes(source);
  await cp(join(ROOT, '.next'), join(folder, '.next'), { recursive: true, filter, verbatimSymlinks: true });
  const manifest = join(folder, '.next/server/functions-config-manifest.json');
  const known = JSON.parse(await readFile(manifest, 'utf8')) as { functions: Record<string, unknown> };
  if (!('/_middleware' in known.functions)) throw new Error('The build does not name proxy.ts where it did.');
  await writeFile(manifest, JSON.stringify({ ...known, functions: {} }));
  return folder;
}

async function untilItAnswers(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    const isUp = await fetch(`${url}/livez`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error('Next did not start by itself.');
    await sleep(50);
  }
}
