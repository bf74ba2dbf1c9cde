import { randomUUID } from 'node:crypto';
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts';
import { adminToken, WITH_ADMIN } from '#e2e/support/staff.ts';
import { timeBareServer } from './bare-server.ts';
import { type Figure, toTable } from './figures.ts';
import { bodyOf, words } from './stories.ts';

const ARTICLES = 2_000;
const RUNS = 200;
const WARM_UP = 50;
const STORY_WORDS = 740;

interface Article {
  id: string;
  version: number;
}

/** The life of a story of 740 words as a machine leads it over HTTP, among 2,000 others. Prints a table. */
export async function benchApi(print: (text: string) => void): Promise<void> {
  const newsroom = await startNewsroom(WITH_ADMIN);
  try {
    const write = writerFor(newsroom, await adminToken(newsroom));
    const { code, stderr } = await newsroom.desk('seed', '--articles', String(ARTICLES));
    if (code !== 0) throw new Error(`The newsroom was not filled. The desk said: ${stderr}`);
    await timeLives(write, WARM_UP);
    const base = { name: 'bare Node server, POST of 2 KB', samples: await timeBareServer(300) };
    print(toTable(await timeLives(write, RUNS), base));
  } finally {
    await newsroom.remove();
  }
}

/** Sends a write, and returns the article that it answers with, and how long that took. */
type Write = (method: string, path: string, data: object, key?: string) => Promise<[Article, number]>;

function writerFor({ url }: Newsroom, token: string): Write {
  const sent = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (method, path, data, key) => {
    const headers = key === undefined ? sent : { ...sent, 'idempotency-key': key };
    const begun = performance.now();
    const answer = await fetch(`${url}/api/v1/articles${path}`, {
      method,
      headers,
      body: JSON.stringify(data),
    });
    const article = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${JSON.stringify(article)}`);
    return [article as Article, performance.now() - begun];
  };
}

// One life after the other and each write in turn, so that what else the machine does falls on all alike.
async function timeLives(write: Write, runs: number): Promise<Figure[]> {
  const samples = new Map<string, number[]>();
  const time = async (name: string, ...what: Parameters<Write>): Promise<Article> => {
    const [article, ms] = await write(...what);
    samples.set(name, [...(samples.get(name) ?? []), ms]);
    return article;
  };
  for (let run = 0; run < runs; run += 1) {
    const story = { headline: `The ferries of pier ${run} return`, bylineText: 'By the harbour desk' };
    const first = { ...story, body: bodyOf(words(STORY_WORDS)) };
    const { id, version } = await time('create', 'POST', '', first);
    const body = bodyOf(`${words(STORY_WORDS)} until Monday`);
    const edited = await time('update', 'PATCH', `/${id}`, { version, body });
    await time('publish', 'POST', `/${id}/publish`, { version: edited.version });
    const key = randomUUID();
    await time('create with an `Idempotency-Key`', 'POST', '', first, key);
    await time('the same once more', 'POST', '', first, key);
  }
  return [...samples].map(([name, ms]) => ({ name, samples: ms }));
}
