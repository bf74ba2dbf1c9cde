import { beforeAll, expect, test } from 'vitest';
import { submitArticle } from '#lib/articles/commands/change-stage.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { PUBLICATIONS, STAGES } from '#lib/articles/kinds.ts';
import { readFilter } from '#lib/articles/list-filter.ts';
import { listArticles } from '#lib/articles/queries/list.ts';
import { listRevisions } from '#lib/articles/queries/revisions.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { parseBody } from '#lib/content/body.ts';
import { countWords } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import { db, readerDb } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { seedArticles } from './commands.ts';

withTestNewsroom();

const admin = systemActor('a test');
const NOW = new Date('2027-03-01T12:00:00.000Z');

beforeAll(async () => {
  for (const slug of ['world', 'sport']) await aSection(slug);
  await seedArticles(
    admin,
    400,
    () => {},
    () => NOW,
  );
}, 60_000);

test('makes as many as asked, and more at the next call', async () => {
  const told: number[] = [];
  await seedArticles(
    admin,
    250,
    (done) => told.push(done),
    () => NOW,
  );
  expect(told).toEqual([200, 250]);
  expect(await db().article.count()).toBe(650);
});

test('every body passes the schema as it is, and its words are counted as others are', async () => {
  const rows = await db().article.findMany({ select: { body: true, wordCount: true, language: true } });
  expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['en', 'he', 'ar', 'fr', 'es']));
  for (const { body, wordCount, language } of rows) {
    const parsed = parseBody(body);
    expect(parsed).toEqual(body);
    const counted = countWords(plainText(parsed), language);
    expect(Math.abs(counted - wordCount)).toBeLessThanOrEqual(counted * 0.05);
  }
});

test('they are in all states that articles can be in', async () => {
  const [stages, publications] = [
    await db().article.groupBy({ by: ['stage'] }),
    await db().article.groupBy({ by: ['publication'] }),
  ];
  expect(stages.map(({ stage }) => stage).toSorted()).toEqual(STAGES.toSorted());
  expect(publications.map(({ publication }) => publication).toSorted()).toEqual(PUBLICATIONS.toSorted());
});

test('readers see those that are live, at their addresses, and no other', async () => {
  const live = await db().article.count({ where: { publication: 'live' } });
  expect(await readerDb().publishedArticle.count()).toBe(live);
  const addresses = await readerDb().publishedAddress.findMany({
    where: { isGone: false },
    select: { toSlug: true },
  });
  expect(addresses).toHaveLength(live);
});

test('one can be worked on as if somebody had written it', async () => {
  const { filter } = readFilter(new URLSearchParams('publication=never&stage=draft'));
  const [first] = (await listArticles(admin, { filter, limit: 1 })).articles;
  const { id, version } = await getArticleForEditing(admin, first?.id ?? '');
  const submitted = await submitArticle(admin, id, { version });
  const live = await publishArticle(admin, id, { version: submitted.version });
  expect(live.publication).toBe('live');
  expect((await listRevisions(admin, id)).revisions[0]?.reason).toMatch(/submit|publish/);
});

test('what is scheduled and up to date says so, and a live one that is ahead', async () => {
  const rows = await db().article.findMany({
    where: { publication: { in: ['live', 'scheduled'] } },
    select: { publication: true, version: true, publishedVersion: true, scheduledVersion: true },
  });
  const isAhead = rows.filter(
    (row) => row.publication === 'live' && row.version > (row.publishedVersion ?? 0),
  );
  expect(isAhead.length).toBeGreaterThan(0);
  expect(isAhead.length).toBeLessThan(rows.length / 5);
});

test('is nothing that an editor may do', async () => {
  await expect(seedArticles(await anActor('editor'), 1)).rejects.toMatchObject({ code: 'not_allowed' });
});
