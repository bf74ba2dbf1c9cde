import { expect, test } from 'vitest';
import { LiveBrowser } from '#components/newsroom/testing/live-world.ts';
import { watchPeople } from './watch-people.ts';

const GRACE = { clientId: 'g', personId: 'grace', name: 'Grace' };

/** A tab with a list of two articles. */
function aList() {
  const browser = new LiveBrowser();
  const told: [articleId: string, names: string[]][] = [];
  const asked: string[][] = [];
  const server = { answers: true };
  const end = watchPeople(['fire', 'flood'], {
    live: browser.openTab().tab,
    schedule: browser.schedule,
    ask: async (articleIds) => {
      asked.push([...articleIds]);
      return server.answers ? { fire: [GRACE] } : null;
    },
    onPeople: (articleId, { people }) => told.push([articleId, people.map(({ name }) => name)]),
  });
  browser.pass(100);
  const turns = () => new Promise((next) => setImmediate(next));
  return { browser, told, asked, server, end, turns };
}

test('a list hears who is in its articles by the stream, and asks for no words', () => {
  const { browser, told, end } = aList();
  expect(browser.stream().address).toBe('/api/collab?watch=fire&watch=flood');
  browser.stream().send('presence', { articleId: 'flood', people: [GRACE], isComplete: true });
  browser.stream().send('ended', { articleId: 'flood', code: 'not_found' });
  expect(told).toEqual([
    ['flood', ['Grace']],
    ['flood', []],
  ]);
  end();
  browser.pass(2_000);
  expect(browser.openStreams()).toEqual([]);
});

test('where streams do not get through it asks now and then, for all in one', async () => {
  const { browser, told, asked, server, turns } = aList();
  browser.stream().fail(true);
  browser.pass(0);
  await turns();
  expect(asked).toEqual([['fire', 'flood']]);
  expect(told).toEqual([
    ['fire', ['Grace']],
    ['flood', []],
  ]);
  server.answers = false;
  browser.pass(5_000);
  await turns();
  expect(asked).toHaveLength(2);
  expect(told).toHaveLength(2);
  browser.pass(1_100);
  browser.stream().send('beat');
  browser.pass(5_000);
  await turns();
  expect(asked.length).toBeLessThanOrEqual(3);
  const count = asked.length;
  browser.pass(9_000);
  await turns();
  expect(asked).toHaveLength(count);
});
