import { setTimeout as sleep } from 'node:timers/promises';
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts';
import { adminToken, WITH_ADMIN } from '#e2e/support/staff.ts';
import { inProject } from '#server/process/project.ts';
import { timeBareServer } from './bare-server.ts';
import { type Figure, toTable } from './figures.ts';

const ARTICLES = 100_000;
const RUNS = 40;
const WARM_UP = 10;
/** Postgres looks once a minute whether there is something to count anew. */
const COUNTED_AFTER_MS = 90_000;
/** Kept, since filling it takes minutes. */
const DATA_DIR = inProject('data', 'bench', 'list');

/** What people ask of a list, and what is hard for it: rare, common and missing words, narrow and wide filters. */
const ASKED: readonly [name: string, query: string][] = [
  ['everything, by last change', ''],
  ['by due time', 'sort=due'],
  ['by priority', 'sort=priority'],
  ['by publication', 'sort=published'],
  ['one section', 'section=sport'],
  ['in review, by publication', 'stage=in_review&sort=published'],
  ['overdue', 'due=overdue&sort=due'],
  ['one tag', 'tag=harbour'],
  ['one author', 'byline=mara-ellison'],
  ['a common word', 'q=ferry'],
  ['three words', 'q=ferry+port+merrow'],
  ['a Hebrew word', 'q=%D7%99%D7%A8%D7%99%D7%93'],
  ['a word that is nowhere', 'q=zzzz'],
  ['two letters that are nowhere', 'q=qx'],
  ['over length, a tag, a word, never published', 'length=over&publication=never&tag=rail&q=ferry'],
];

/** The list of a newsroom with 100,000 articles, as the API answers it. Prints a table. */
export async function benchList(print: (text: string) => void): Promise<void> {
  const newsroom = await startNewsroom({ ...WITH_ADMIN, dataDir: DATA_DIR });
  try {
    const token = await adminToken(newsroom);
    await fill(newsroom, token);
    const base = { name: 'bare Node server, POST of 2 KB', samples: await timeBareServer(300) };
    const figures: Figure[] = [];
    for (const [name, query] of ASKED) figures.push({ name, samples: await time(newsroom, token, query) });
    figures.push({
      name: 'the 20th page',
      samples: await time(newsroom, token, await deepPage(newsroom, token)),
    });
    print(toTable(figures, base));
  } finally {
    await newsroom.stop();
  }
}

async function fill(newsroom: Newsroom, token: string): Promise<void> {
  const { articles } = await ask(newsroom, token, 'limit=1');
  if (articles.length > 0) return;
  const { code, stderr } = await newsroom.desk('seed', '--articles', String(ARTICLES));
  if (code !== 0) throw new Error(`The newsroom was not filled. The desk said: ${stderr}`);
  await sleep(COUNTED_AFTER_MS);
}

async function time(newsroom: Newsroom, token: string, query: string): Promise<number[]> {
  const samples: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const begun = performance.now();
    await ask(newsroom, token, query);
    if (run >= 0) samples.push(performance.now() - begun);
  }
  return samples;
}

async function deepPage(newsroom: Newsroom, token: string): Promise<string> {
  let cursor = '';
  for (let page = 1; page < 20; page += 1) {
    cursor = `cursor=${(await ask(newsroom, token, cursor)).nextCursor}`;
  }
  return cursor;
}

async function ask(newsroom: Newsroom, token: string, query: string) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${newsroom.url}/api/v1/articles?${query}`, { headers });
  if (!answer.ok) throw new Error(`The list answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { articles: unknown[]; nextCursor: string | null };
}
