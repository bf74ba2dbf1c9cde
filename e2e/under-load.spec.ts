import { expect } from '@playwright/test';
import { Chance } from '#lib/samples/chance.ts';
import { BusyDesk } from './support/busy-desk.ts';
import { CANARY, leakIn } from './support/canaries.ts';
import { ask } from './support/database.ts';
import { writeDrafts } from './support/drafts.ts';
import { addAuthor, addTag, articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { paceRequests } from './support/paced-load.ts';
import { readerMix } from './support/reader-mix.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { Versions } from './support/versions.ts';
import { Witness } from './support/witness.ts';

const PER_SECOND = 300;
const SECONDS = 60;
const SOCKETS = 64;
const STORIES = 12;
const [SECTION, TAG, AUTHOR] = ['world', 'ferries', 'ada-byline'];

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

test('300 requests a second while the desk publishes, corrects and kills: no error, nothing outdated, no draft', async ({
  request,
}) => {
  test.setTimeout(240_000);
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  await addTag(newsroom, TAG, 'Ferries');
  const profileId = await addAuthor(newsroom, AUTHOR, 'Ada Byline');
  const drafts = await writeDrafts(api, SECTION);
  const versions = new Versions();
  const desk = new BusyDesk({ api, versions, chance: new Chance(1), section: SECTION, tag: TAG, profileId });
  for (let n = 0; n < STORIES; n += 1) await desk.begin();
  await everyTextHasACanary();

  const witness = new Witness(versions);
  const mix = readerMix({
    ...{ desk, drafts, section: SECTION, tag: TAG, author: AUTHOR },
    chance: new Chance(2),
    etagOf: (path) => witness.etagOf(path),
  });
  const over = new AbortController();
  const desks = desk.work(over.signal);
  await paceRequests({
    url: newsroom.url,
    perSecond: PER_SECOND,
    total: PER_SECOND * SECONDS,
    sockets: SOCKETS,
    next: () => witness.sends(mix()),
    onAnswer: (sent, answer) => witness.hears(sent, answer),
  }).finally(() => over.abort());
  await desks;

  expect(witness.faults.slice(0, 20), `of ${witness.faults.length} faults`).toEqual([]);
  expect(leakIn(newsroom.output()), 'the log of the newsroom').toBeNull();
  for (const [deed, count] of Object.entries(desk.done)) expect(count, deed).toBeGreaterThan(0);
  // What was looked for could have been found.
  for (const kind of ['story', 'list', 'feed', 'before', 'search', 'machine']) {
    expect(witness.versionsSeen(kind), `versions that a ${kind} has shown`).toBeGreaterThan(STORIES);
  }
  expect([...witness.statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 304, 400, 401, 404, 410]));
});

/** The trial would prove nothing if drafts were not in the database with the words that are looked for. */
async function everyTextHasACanary(): Promise<void> {
  const texts = ['headline', 'standfirst', 'kicker', 'byline_text', 'slugline', 'source', 'editors_note'];
  const all = [...texts, 'internal_note', 'dateline_place', 'dateline_agency', 'body::text'];
  const without = await ask<{ headline: string }>(
    newsroom,
    `SELECT headline FROM article WHERE NOT (${all.map((text) => `${text} LIKE '%${CANARY}%'`).join(' AND ')})`,
  );
  expect(without).toEqual([]);
}
