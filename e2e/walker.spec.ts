import { expect } from '@playwright/test';
import { POLICY } from './policy/policy.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { type BareNext, startBareNext } from './support/policy/bare-next.ts';
import { type Database, openDatabase } from './support/policy/database.ts';
import { overreach } from './support/policy/overreach.ts';
import { goThrough, tryInVain } from './support/policy/walk.ts';
import { openWorld, type World } from './support/policy/world.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

test.describe.configure({ timeout: 180_000 });

let newsroom: Newsroom;
let database: Database;
let world: World;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  database = await openDatabase(newsroom);
  world = await openWorld(newsroom.url, database);
});
test.afterAll(async () => {
  await database.close();
  await newsroom.remove();
});

test('who may not come through a door is refused, and nothing has changed', async () => {
  const house = { url: newsroom.url, origin: newsroom.url, actions: world.actions };
  expect(await tryInVain(house, world, POLICY)).toEqual([]);
});

test('nobody’s browser makes a change for a page of another site', async () => {
  const house = {
    url: newsroom.url,
    origin: 'https://evil.example',
    actions: world.actions,
    takesTokens: false,
  };
  const changes = POLICY.filter(({ door, may }) => CHANGE.test(door) && may !== 'everybody');
  const rows = changes.map((row) => ({ ...row, may: [] }));
  expect(await tryInVain(house, world, rows)).toEqual([]);
});

const CHANGE = /^(?:action|POST|PUT|PATCH|DELETE) /;

/** What the front door answers by itself is not there without it. */
function isOfNext({ door }: { door: string }): boolean {
  return !/^(?:GET \/(?:livez|readyz|metrics)|POST \/api\/reports)$/.test(door);
}

/**
 * Next's own names for what it tells itself, and those that its hosts add. Without `x-middleware-prefetch`, on which it
 * answers every page with an empty object.
 */
const FORGED = {
  'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'x-middleware-next': '1',
  'x-middleware-rewrite': '/',
  'x-invoke-path': '/sign-in',
  'x-invoke-output': '/sign-in',
  'x-invoke-status': '200',
  'x-matched-path': '/sign-in',
  'x-now-route-matches': '1=x',
  'x-nextjs-data': '1',
  'x-prerender-revalidate': '1',
  'x-action-forwarded': '1',
  'x-nightdesk-notice': '1',
  'x-nightdesk-ask': 'straight',
  'x-original-url': '/',
  'x-rewrite-url': '/',
};

test('without proxy.ts and front door, and with forged headers, it all holds', async () => {
  const bare: BareNext = await startBareNext(newsroom);
  try {
    // The proxy answers this with 404 to whoever does not know its key.
    expect((await fetch(`${newsroom.url}/gone`)).status).toBe(404);
    expect((await fetch(`${bare.url}/gone`)).status).toBe(200);
    const headers = { ...FORGED, 'x-forwarded-host': new URL(newsroom.url).host };
    const house = { url: bare.url, origin: newsroom.url, headers, actions: world.actions };
    for (const row of POLICY.filter(({ door }) => WORKS.has(door))) {
      expect(await goThrough(house, world, row)).toEqual([]);
    }
    expect(await tryInVain(house, world, POLICY.filter(isOfNext))).toEqual([]);
  } finally {
    await bare.stop();
  }
});

/** Doors of each kind, to see that there is something behind them. */
const WORKS = new Set(['page /admin', 'GET /api/v1/people', 'action admin markSeenAction']);

test('nobody gets more by writing more into a request', async () => {
  const house = { url: newsroom.url, origin: newsroom.url, actions: world.actions, takesTokens: false };
  expect(await overreach(house, world, POLICY)).toEqual([]);
});

// The last, since it publishes what is sealed.
test('who may come through a door does', async () => {
  const house = { url: newsroom.url, origin: newsroom.url, actions: world.actions };
  const problems: string[] = [];
  for (const row of POLICY) problems.push(...(await goThrough(house, world, row)));
  expect(problems).toEqual([]);
});
