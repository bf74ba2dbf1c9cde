import { setTimeout as sleep } from 'node:timers/promises';
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts';
import { adminToken, WITH_ADMIN } from '#e2e/support/staff.ts';
import { inProject } from '#server/process/project.ts';

const ARTICLES = 100_000;
/** Postgres looks once a minute whether there is something to count anew. */
const COUNTED_AFTER_MS = 90_000;
/** Kept, since filling it takes minutes. */
const DATA_DIR = inProject('data', 'bench', 'list');

/** A running newsroom with 100,000 articles. */
export interface Archive {
  newsroom: Newsroom;
  /** Of its admin, for all of articles. */
  token: string;
}

/** Starts the newsroom of the last run, or makes and fills it. */
export async function openArchive(): Promise<Archive> {
  const newsroom = await startNewsroom({ ...WITH_ADMIN, dataDir: DATA_DIR });
  try {
    const token = await adminToken(newsroom);
    if (await isEmpty(newsroom, token)) await fill(newsroom);
    return { newsroom, token };
  } catch (error) {
    await newsroom.stop();
    throw error;
  }
}

async function isEmpty({ url }: Newsroom, token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/v1/articles?limit=1`, { headers });
  return ((await answer.json()) as { articles: unknown[] }).articles.length === 0;
}

async function fill(newsroom: Newsroom): Promise<void> {
  const { code, stderr } = await newsroom.desk('seed', '--articles', String(ARTICLES));
  if (code !== 0) throw new Error(`The newsroom was not filled. The desk said: ${stderr}`);
  await sleep(COUNTED_AFTER_MS);
}

const RUNS = 40;
const WARM_UP = 10;

/** How long each of some runs of `work` took, in milliseconds, after a few that do not count. */
export async function timeRuns(work: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const begun = performance.now();
    await work();
    if (run >= 0) samples.push(performance.now() - begun);
  }
  return samples;
}
