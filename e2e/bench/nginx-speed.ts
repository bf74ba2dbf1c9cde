import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { hasNginx, type Nginx, NO_NGINX, shippedFor, startNginx } from '#server/front-door/testing/nginx.ts';
import { percentile } from './figures.ts';
import { putLoadOn } from './load.ts';

const ROUNDS = 10;
const ROUND_S = 2;
const CONNECTIONS = 32;
const FILE_WITHIN_MS = 10_000;
const run = promisify(execFile);

interface FileSpeed {
  /** Requests per second of each round: pages behind the shipped configuration, and one file behind next to none. */
  pages: number[];
  file: number[];
  /** What put the load on. */
  by: string;
}

/** In words: a kept page sent by nginx against the same bytes as its only file. */
export async function timeFiles(newsroom: Newsroom, path: string): Promise<string> {
  if (!hasNginx()) return `left out: ${NO_NGINX}`;
  const { pages, file, by } = await measure(newsroom, path);
  const ratios = pages.map((perSecond, round) => perSecond / (file[round] ?? Number.NaN));
  const [sent, plain] = [pages, file].map((all) => Math.round(percentile(all, 0.5)));
  return `${percentile(ratios, 0.5).toFixed(2)} (${sent} / ${plain}), load by ${by}`;
}

async function measure({ url, dataDir }: Newsroom, path: string): Promise<FileSpeed> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-file-'));
  const pages = join(dataDir, 'pages');
  const running: Nginx[] = [];
  try {
    const front = await startNginx(shippedFor(Number(new URL(url).port), pages));
    running.push(front);
    await untilSentFromFile(front.url + path);
    await mkdir(join(folder, path, '..'), { recursive: true });
    for (const ending of ['', '.gz']) {
      await copyFile(join(pages, 'open', `${path}.html${ending}`), join(folder, `${path}${ending}`));
    }
    const plain = await startNginx((port) => plainConf(port, folder));
    running.push(plain);
    return await inTurns(front.url + path, plain.url + path);
  } finally {
    for (const nginx of running) await nginx.stop();
    await rm(folder, { recursive: true });
  }
}

function plainConf(port: number, folder: string): string {
  return `server { listen 127.0.0.1:${port}; root ${folder}; default_type text/html; gzip_static on; }`;
}

async function inTurns(pages: string, file: string): Promise<FileSpeed> {
  const isWrk = await run('wrk', ['-v']).then(
    () => true,
    // It ends with 1 after it has told its version, and with ENOENT where it is not.
    (error: { code?: unknown }) => error.code === 1,
  );
  const load = isWrk ? loadByWrk : loadByNode;
  const speed: FileSpeed = { pages: [], file: [], by: isWrk ? 'wrk' : 'one thread of Node' };
  for (const url of [pages, file]) await load(url, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    speed.pages.push(await load(pages, ROUND_S));
    speed.file.push(await load(file, ROUND_S));
  }
  return speed;
}

/** nginx is faster than this thread can ask, so that both would seem alike. */
async function loadByWrk(url: string, seconds: number): Promise<number> {
  const load = ['-t', '1', '-c', String(CONNECTIONS), '-d', `${seconds}s`, '-H', 'Accept-Encoding: gzip'];
  const { stdout } = await run('wrk', [...load, url]);
  const perSecond = /Requests\/sec: *([\d.]+)/.exec(stdout)?.[1];
  if (perSecond === undefined || /Non-2xx/.test(stdout)) throw new Error(`wrk said: ${stdout}`);
  return Number(perSecond);
}

async function loadByNode(url: string, seconds: number): Promise<number> {
  const load = { headers: { 'Accept-Encoding': 'gzip' }, connections: CONNECTIONS, seconds };
  return (await putLoadOn({ ...load, url: new URL(url) })).perSecond;
}

async function untilSentFromFile(url: string): Promise<void> {
  const deadline = performance.now() + FILE_WITHIN_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(url);
    await answer.text();
    if (answer.headers.get('cache-status') === 'nginx; hit') return;
    await sleep(50);
  }
  throw new Error(`${url} was not sent from a file.`);
}
