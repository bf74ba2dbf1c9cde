import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag, aTaggedStory } from '#lib/testing/tags.ts';
import { STORIES_IN_FILE } from './files.ts';
import { listListings, listMonths, listNews, listStoriesOfMonth } from './published.ts';

const newsroom = withTestNewsroom();
const ZONE = 'Asia/Jerusalem';
const MINUTES = 40_000;
/** The instant of the first story: a story for each minute follows, into the next month. */
const FIRST = '2026-10-05T00:00:00Z';

async function asOwner<T extends object>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: newsroom.database().ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await aSection('world');
  // Straight into the table of what is live: taking so many through the newsroom would take an hour.
  await asOwner(`
    INSERT INTO article (id, guid, slug, section_id, body, schema_version, headline, changed_at, publication)
    SELECT gen_random_uuid(), gen_random_uuid(), 's-' || n, (SELECT id FROM section WHERE slug = 'world'),
      '{"type":"doc","content":[]}', 1, 'Story ' || n, now(), 'never' FROM generate_series(1, ${MINUTES}) n`);
  await asOwner(`
    INSERT INTO live_story (article_id, guid, revision_id, section_id, slug, language, type, headline, standfirst, kicker,
      dateline_place, dateline_agency, byline_text, source, editors_note, first_published_at, published_at, updated_at)
    SELECT id, guid, gen_random_uuid(), section_id, slug, 'en', 'news', headline, '', '', '', '', '', '', '',
      '${FIRST}'::timestamptz + substr(slug, 3)::int * interval '1 minute',
      '${FIRST}'::timestamptz + substr(slug, 3)::int * interval '1 minute',
      CASE slug WHEN 's-7' THEN '2026-12-24T12:00:00Z'::timestamptz END
    FROM article`);
  await asOwner('ANALYZE');
}, 120_000);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the months of the sitemap', () => {
  test('are those of the newsroom’s zone, with all stories in them and their newest change', async () => {
    const months = await listMonths(ZONE);
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-10']);
    expect(months.reduce((sum, { stories }) => sum + stories, 0)).toBe(MINUTES);
    // Clocks there are two hours ahead by the end of October: its last minute is 21:59 in UTC.
    const minutes = (Date.parse('2026-10-31T22:00:00Z') - Date.parse(FIRST)) / 60_000;
    expect(months[1]?.stories).toBe(minutes - 1);
    expect(months[1]?.changedAt).toBe('2026-12-24T12:00:00.000Z');
    expect(months[0]?.changedAt).toBe(new Date(Date.parse(FIRST) + MINUTES * 60_000).toISOString());
  });

  test('have files that hold every story of the month once, the oldest first', async () => {
    const [, october] = await listMonths(ZONE);
    const stories = october?.stories ?? 0;
    const parts = Math.ceil(stories / STORIES_IN_FILE);
    const found: string[] = [];
    for (let part = 1; part <= parts + 1; part += 1) {
      const file = await listStoriesOfMonth('2026-10', part, ZONE);
      expect(file.length).toBeLessThanOrEqual(STORIES_IN_FILE);
      found.push(...file.map(({ address }) => address));
    }
    expect(found).toHaveLength(stories);
    expect(found).toEqual(Array.from({ length: stories }, (_, index) => `/world/s-${index + 1}`));
  });

  test('say when a story last changed in substance', async () => {
    const file = await listStoriesOfMonth('2026-10', 1, ZONE);
    expect(file.find(({ address }) => address === '/world/s-7')?.changedAt).toBe('2026-12-24T12:00:00.000Z');
    expect(file[0]).toEqual({
      address: '/world/s-1',
      language: 'en',
      changedAt: '2026-10-05T00:01:00.000Z',
      translations: [],
    });
  });

  test('are read along the index of time, not from end to end', async () => {
    const asked = vi.spyOn(Client.prototype, 'query');
    await listStoriesOfMonth('2026-11', 1, ZONE);
    await listNews(new Date('2026-11-01T12:00:00Z'));
    const statements = (asked.mock.calls as unknown as [{ text?: string; values?: unknown[] }][])
      .map(([statement]) => statement)
      .filter(({ text }) => /"published"."(?:live_)?article"/.test(text ?? ''));
    asked.mockRestore();
    expect(statements).toHaveLength(2);
    for (const statement of statements) {
      const plan = JSON.stringify(await planOf(statement));
      expect(plan).toContain('live_story_by_time');
      expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"live_story"/);
    }
  });
});

async function planOf({ text = '', values = [] }: { text?: string; values?: unknown[] }): Promise<unknown> {
  const client = new Client({ connectionString: newsroom.database().ownerUrl });
  await client.connect();
  try {
    return (await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values)).rows;
  } finally {
    await client.end();
  }
}

describe('the news of the sitemap', () => {
  test('are of two days, newest first, a thousand at most', async () => {
    const now = new Date('2026-10-05T03:00:00Z');
    const few = await listNews(now);
    // Stories of the future stand there too in this test, so only the oldest is known.
    expect(few).toHaveLength(1000);
    const last = new Date(Date.parse(FIRST) + MINUTES * 60_000);
    const atTheEnd = await listNews(new Date(last.getTime() + 47.5 * 3_600_000));
    expect(atTheEnd.map(({ address }) => address)).toEqual(
      Array.from({ length: 31 }, (_, index) => `/world/s-${MINUTES - index}`),
    );
    expect(atTheEnd[0]).toMatchObject({ headline: `Story ${MINUTES}`, publishedAt: last.toISOString() });
  });

  test('have no story that was news before and was taken up again', async () => {
    const last = Date.parse(FIRST) + MINUTES * 60_000;
    await asOwner(`UPDATE live_story SET first_published_at = '2020-01-01' WHERE slug = 's-${MINUTES}'`);
    const [newest] = await listNews(new Date(last + 3_600_000));
    expect(newest?.address).toBe(`/world/s-${MINUTES - 1}`);
  });
});

test('the pages that list stories are there under the names they have now, and only with a story', async () => {
  const editor = await anActor('editor');
  const fire = await aTag(editor, 'Fire');
  await aTag(editor, 'Unused');
  const { id } = await createProfile(editor, { name: 'Ada Byline', kind: 'person' });
  await createProfile(editor, { name: 'Nobody Yet', kind: 'person' });
  await aTaggedStory(editor, { headline: 'Tagged', tags: [fire.slug], section: 'world' });
  const signed = await aReadyArticle(editor, { headline: 'Signed', bylines: [{ profileId: id }] });
  await publishArticle(editor, signed.id, { version: signed.version });
  await asOwner(
    `INSERT INTO tag_alias (slug, name, tag_id) SELECT 'blaze', 'Blaze', id FROM tag WHERE slug = '${fire.slug}'`,
  );
  expect(await listListings()).toEqual([
    '/',
    '/world',
    '/corrections',
    '/authors/ada-byline',
    `/topics/${fire.slug}`,
  ]);
});
