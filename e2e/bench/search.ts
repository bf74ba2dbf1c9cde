import { openArchive, timeRuns } from './archive.ts';
import { timeBareServer } from './bare-server.ts';
import { type Figure, toTable } from './figures.ts';

/** What readers ask of a search, and what is hard for it: words that half of the stories have, and those that none has. */
const ASKED: readonly [name: string, query: string][] = [
  ['a word that half of the stories have', 'q=ferry'],
  ['the same, newest first', 'q=ferry&sort=newest'],
  ['three common words', 'q=ferry+harbour+port'],
  ['a rare word', 'q=velodrome'],
  ['a phrase', 'q=%22night+bus%22'],
  ['a common word without another', 'q=said+-ferry'],
  ['a common word in a section', 'q=ferry&section=sport'],
  ['a common word in two months', 'q=ferry&from=2026-01-01&to=2026-02-28'],
  ['a Hebrew word', 'q=%D7%99%D7%A8%D7%99%D7%93'],
  ['a typing mistake', 'q=harbuor'],
  ['two words, one mistyped', 'q=timetabel+merrow'],
  ['a word that is nowhere', 'q=zzzz'],
  ['words that no language keeps', 'q=the'],
  ['the 50th page', 'q=ferry&page=50'],
];

const TYPED: readonly string[] = ['fe', 'ferry', 'mar', 'port mer', 'zz'];

/** The search of a site with 90,000 stories of 100,000 articles, as readers get its page. Prints a table. */
export async function benchSearch(print: (text: string) => void): Promise<void> {
  const { newsroom } = await openArchive();
  const { url } = newsroom;
  try {
    const base = { name: 'bare Node server, POST of 2 KB', samples: await timeBareServer(300) };
    const figures: Figure[] = [
      { name: 'the page without a search', samples: await timeRuns(anew(`${url}/search?q=`)) },
    ];
    for (const [name, query] of ASKED) {
      figures.push({ name, samples: await timeRuns(anew(`${url}/search?${query}`)) });
    }
    for (const typed of TYPED) {
      const address = `${url}/api/v1/suggest?q=${encodeURIComponent(typed)}`;
      figures.push({ name: `suggestions for “${typed}”`, samples: await timeRuns(() => read(address)) });
    }
    print(toTable(figures, base));
  } finally {
    await newsroom.stop();
  }
}

/** Asks for a page that the front door has not got: of other days each time, and of a site that has no older stories. */
function anew(address: string): () => Promise<void> {
  const url = new URL(address);
  const { from, to } = Object.fromEntries(url.searchParams);
  let days = 0;
  return async () => {
    days += 1;
    url.searchParams.set('from', daysBefore(from ?? '1990-12-31', days));
    if (to !== undefined) url.searchParams.set('to', daysBefore(to, days));
    await read(url.href);
  };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

async function read(address: string): Promise<void> {
  const answer = await fetch(address);
  await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
}
