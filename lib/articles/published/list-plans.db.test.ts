import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { monthOf } from '#lib/articles/months.ts';
import { listPublishedStories } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { getArchiveSpan } from './archive.ts';
import { readFront } from './front.ts';
import { listStories } from './lists.ts';
import { listFurther } from './related.ts';
import type { StoryList } from './walk.ts';

const newsroom = withTestNewsroom();

const ROWS = 20_000;
const MIDDLE = '00000000-0000-7000-8000-000000010000';

/** So many live stories that reading or sorting those of one list is the worst way; each tag and author has a lot. */
beforeAll(async () => {
  await anActor('admin');
  for (let n = 0; n < 8; n += 1) await aSection(`s${n}`);
  await asOwner(`
    SET session_replication_role = replica;
    INSERT INTO tag (id, slug, name) SELECT gen_random_uuid(), 't' || n, 't' || n FROM generate_series(0, 7) n;
    INSERT INTO profile (id, slug, name) SELECT gen_random_uuid(), 'p' || n, 'p' || n FROM generate_series(0, 7) n;
    CREATE TEMP TABLE made AS SELECT n, ('00000000-0000-7000-8000-' || lpad((${ROWS} - n)::text, 12, '0'))::uuid AS id,
      now() - n * interval '1 hour' AS at, n * 7 % 8 AS k FROM generate_series(1, ${ROWS}) n;
    INSERT INTO article (id, guid, slug, section_id, body, schema_version)
    SELECT id, gen_random_uuid(), 'a-' || n, (SELECT id FROM section WHERE slug = 's' || k), '{}', 1 FROM made;
    INSERT INTO live_story (article_id, guid, revision_id, section_id, slug, language, type, headline, standfirst,
      kicker, dateline_place, dateline_agency, byline_text, source, editors_note, first_published_at, published_at)
    SELECT id, gen_random_uuid(), gen_random_uuid(), (SELECT id FROM section WHERE slug = 's' || k), 'a-' || n, 'en',
      'news', 'Story', repeat('words ', 20), '', '', '', '', '', '', at, at FROM made;
    INSERT INTO live_story_tag (tag_id, article_id, published_at)
    SELECT t.id, made.id, at FROM made JOIN tag t ON t.slug IN ('t' || k, 't' || (k + 1) % 8);
    INSERT INTO live_story_profile (profile_id, article_id, published_at)
    SELECT p.id, made.id, at FROM made JOIN profile p ON p.slug = 'p' || k;
    SET session_replication_role = origin;
    ANALYZE`);
}, 120_000);

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: newsroom.database().ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** How many rows of the tables that grow with the archive some work reads in its most expensive query. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query');
  await work();
  const statements = (asked.mock.calls as unknown as [{ text?: string; values?: unknown[] }][])
    .map(([statement]) => statement)
    .filter(({ text }) => text?.includes('published'));
  asked.mockRestore();
  if (statements.length === 0) throw new Error('no query was seen');
  const counts = await Promise.all(
    statements.map(async ({ text = '', values = [] }) => growing(await explain(text, values))),
  );
  return Math.max(...counts);
}

async function explain(text: string, values: readonly unknown[]): Promise<Plan> {
  const rows = await readerDb().$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    ...values,
  );
  const [row] = rows;
  if (!row) throw new Error('Postgres explained nothing');
  return row['QUERY PLAN'][0].Plan;
}

function growing(plan: Plan): number {
  const isOne = (plan['Relation Name'] ?? '').startsWith('live_story');
  const looked = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);
  const own = isOne ? looked * plan['Actual Loops'] : 0;
  return own + (plan.Plans ?? []).reduce((sum, inner) => sum + growing(inner), 0);
}

/** In a month that is wholly below the middle. */
const OLD = new Date(Date.now() - 13_000 * 3_600_000);

const LISTS: readonly [string, StoryList][] = [
  ['a section', { by: 'section', slug: 's3' }],
  ['a tag', { by: 'tag', slug: 't3' }],
  ['an author', { by: 'author', slug: 'p3' }],
  ['a month', { by: 'month', month: monthOf('Asia/Jerusalem', OLD), zone: 'Asia/Jerusalem' }],
];

test.each(LISTS)(
  'a page of %s reads about the rows it shows, at its newest and in its middle',
  async (_, list) => {
    for (const before of [undefined, MIDDLE]) {
      const page = () => listStories({ list, path: '/', before, limit: 40 });
      expect((await page()).stories).toHaveLength(40);
      expect(await rowsRead(page)).toBeLessThan(200);
    }
  },
);

test('so do the front page, what follows a story, and the ends of the archive', async () => {
  const slugs = Array.from({ length: 8 }, (_, n) => `s${n}`);
  expect(await rowsRead(() => readFront(slugs))).toBeLessThan(200);
  expect(await rowsRead(() => listPublishedStories(40))).toBeLessThan(200);
  const tags = [{ slug: 't3', name: 't3' }];
  const story = { id: MIDDLE, section: { slug: 's3', name: 's3' }, tags };
  expect((await listFurther(story, 4)).related).toHaveLength(4);
  expect(await rowsRead(() => listFurther(story, 4))).toBeLessThan(200);
  expect(await rowsRead(() => getArchiveSpan('UTC'))).toBeLessThan(200);
});

test('a query that reads all that it sorts is found out', async () => {
  const plan = await explain(
    'SELECT article_id FROM published.tag_story WHERE tag_slug = $1 ORDER BY published_at + interval $$1s$$ LIMIT 9',
    ['t3'],
  );
  expect(growing(plan)).toBeGreaterThan(2000);
});
