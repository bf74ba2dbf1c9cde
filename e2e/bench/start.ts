import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, makeDataDir, type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts';
import { startSecondInstance } from '#e2e/support/second-instance.ts';
import { WITH_ADMIN } from '#e2e/support/staff.ts';
import { environmentFor } from '#lib/env.ts';
import { ROOT } from '#server/process/project.ts';
import { percentile } from './figures.ts';

const RUNS = 5;
const POLL_MS = 10;
const ARTICLES = 200;
/** Pages are written down a little after they were sent. */
const WRITTEN_MS = 2000;
/** A front page, which is kept, and a search, which is rendered anew each time. */
const KEPT = '/';
const RENDERED = '/search?q=ferry';
const FROM_NOTHING_MS = 600_000;
/** Answers without anybody having been set up. */
const FIRST_PAGE = '/sign-in';

/** How long a start takes, from the command until a page has come whole. Prints a table. */
export async function benchStart(print: (text: string) => void): Promise<void> {
  print('| from the command until, s | must reach | runs | median | worst |\n|---|---|---|---|---|');
  const note = (what: string, must: string, seconds: readonly number[]) =>
    print(
      `| ${what} | ${must} | ${seconds.length} | ${percentile(seconds, 0.5).toFixed(2)} | ${percentile(seconds, 1).toFixed(2)} |`,
    );
  note('a bare Node server answers', '', await timesOf(timeBareNode));
  const dataDir = await makeDataDir();
  const first = await startNewsroom({ ...WITH_ADMIN, dataDir });
  try {
    await first.desk('seed', '--articles', String(ARTICLES));
    await measureBeside(first, note);
  } finally {
    await first.stop();
  }
  try {
    const start = () => startNewsroom({ ...WITH_ADMIN, dataDir, until: '' });
    note('a page is rendered, with its own database', '', await timesOf(() => timeStart(start, RENDERED)));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  note('the first page, from a clone with an empty package cache', '<= 90', [await timeFromNothing()]);
}

type Note = (what: string, must: string, seconds: readonly number[]) => void;

/** Starts on a database that runs already. */
async function measureBeside(first: Newsroom, note: Note): Promise<void> {
  const dataDir = await makeDataDir();
  try {
    const second = await startSecondInstance(first, { dataDir });
    await (await fetch(second.url + KEPT)).text();
    await sleep(WRITTEN_MS);
    await second.stop();
    const start = () => startSecondInstance(first, { dataDir, until: '' });
    note('a kept page is sent, database up', '<= 1', await timesOf(() => timeStart(start, KEPT)));
    note('a page is rendered, database up', '<= 1', await timesOf(() => timeStart(start, RENDERED)));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timesOf(time: () => Promise<number>): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) seconds.push(await time());
  return seconds;
}

async function timeStart(start: () => Promise<Newsroom>, path: string): Promise<number> {
  const begun = performance.now();
  const newsroom = await start();
  try {
    await untilSent(newsroom.url + path);
    const seconds = (performance.now() - begun) / 1000;
    await newsroom.untilReady();
    return seconds;
  } finally {
    await newsroom.stop();
  }
}

async function timeBareNode(): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const program = `require('node:http').createServer((_, r) => r.end('x')).listen(${port}, '127.0.0.1')`;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  await untilSent(`http://127.0.0.1:${port}/`);
  const seconds = (performance.now() - begun) / 1000;
  child.kill();
  return seconds;
}

/** Clones this repository as it was last committed, and starts it as its README says. */
async function timeFromNothing(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-clone-'));
  const clone = join(folder, 'clone');
  const port = await freePort();
  await promisify(execFile)('git', ['clone', '--quiet', ROOT, clone]);
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: environmentFor({ npm_config_cache: join(folder, 'cache'), PORT: String(port), DATA_DIR: null }),
    stdio: 'ignore',
  });
  try {
    await untilSent(`http://localhost:${port}${FIRST_PAGE}`, FROM_NOTHING_MS);
    return (performance.now() - begun) / 1000;
  } finally {
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    await ended;
    // npm ends before what it has started.
    await rm(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 });
  }
}

/** Asks again and again, until a page has come whole. */
async function untilSent(address: string, withinMs = 60_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    try {
      const answer = await fetch(address, { redirect: 'manual' });
      await answer.text();
      if (answer.status < 500) return;
    } catch {
      // Nobody listens there yet.
    }
    await sleep(POLL_MS);
  }
  throw new Error(`${address} was not there within ${withinMs / 1000} s.`);
}
