import type { Newsroom } from '#e2e/support/newsroom.ts';
import { openArchive, timeRuns } from './archive.ts';
import { timeBareServer } from './bare-server.ts';
import { type Figure, toTable } from './figures.ts';

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
  const { newsroom, token } = await openArchive();
  try {
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

function time(newsroom: Newsroom, token: string, query: string): Promise<number[]> {
  return timeRuns(() => ask(newsroom, token, query));
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
