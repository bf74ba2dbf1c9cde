import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { readerDb } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { suggest } from './published/suggest.ts';
import { aFoundStory, search } from './testing/searching.ts';

const { database } = withTestNewsroom();

const ROWS = 20_000;

/** One story many times over, so that reading all of them is the worst way; each with a word of its own. */
beforeAll(async () => {
  await aSection('world');
  await aFoundStory(await anActor('admin'), { headline: 'A common parliament', section: 'world' });
  const client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
  await client.query(`
    SET session_replication_role = replica;
    INSERT INTO live_story SELECT (jsonb_populate_record(l, jsonb_build_object('article_id', gen_random_uuid(),
        'published_at', now() - n * interval '1 hour', 'headline', 'Story ' || md5(n::text)))).*
      FROM live_story l, generate_series(1, ${ROWS}) n;
    INSERT INTO live_story_search (article_id, revision_id, section_id, published_at, search, title)
      SELECT l.article_id, l.revision_id, l.section_id, l.published_at, s.search || to_tsvector('simple', l.headline),
        to_tsvector('simple', l.headline)
      FROM live_story l, live_story_search s WHERE l.headline LIKE 'Story %';
    ANALYZE`);
  await client.end();
}, 120_000);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const GROWS = new Set(['live_story_search', 'live_story']);

function wholeTables(plan: Plan): string[] {
  const name = plan['Relation Name'] ?? '';
  const own = plan['Node Type'].endsWith('Seq Scan') && GROWS.has(name) ? [name] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(wholeTables)];
}

/** Which tables that grow with the archive are read from end to end by what `work` asks of the database. */
async function readsWhole(work: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(Client.prototype, 'query');
  await work();
  const statements = (asked.mock.calls as unknown as [{ text?: string; values?: unknown[] }][])
    .map(([statement]) => statement)
    .filter(({ text }) => text?.includes('published'));
  asked.mockRestore();
  expect(statements.length).toBeGreaterThan(1);
  const plans = await Promise.all(statements.map(({ text = '', values = [] }) => explain(text, values)));
  return plans.flatMap(wholeTables);
}

async function explain(text: string, values: readonly unknown[]): Promise<Plan> {
  const [row] = await readerDb().$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    ...values,
  );
  if (!row) throw new Error('Postgres explained nothing');
  return row['QUERY PLAN'][0].Plan;
}

const RARE = 'c4ca4238a0b923820dcc509a6f75849b';

// A word that all stories have is counted up to three by looking, which ends at once.
test.each([RARE, `${RARE} -harbour`, `"story ${RARE}"`, 'zzzz', 'parliamnet'])(
  '%s goes by an index',
  async (q) => {
    for (const more of [{}, { sort: 'newest' }, { section: 'world' }, { from: '2026-01-01' }]) {
      expect(await readsWhole(() => search(q, more))).toEqual([]);
    }
  },
);

test.each(['zz', 'c4ca4', 'story c4ca4'])('what is offered for %s goes by an index', async (typed) => {
  expect(await readsWhole(() => suggest(typed))).toEqual([]);
});

test('a common word is not looked for in all stories', async () => {
  const asked = vi.spyOn(Client.prototype, 'query');
  expect(await search('harbour')).toMatchObject({ total: 1001 });
  const looks = (asked.mock.calls as unknown as [{ text?: string }][])
    .map(([{ text = '' }]) => text)
    .filter((text) => text.includes('found AS'));
  asked.mockRestore();
  expect(looks).toEqual([expect.stringContaining('published_at >=')]);
});

test('a query that no index carries is found out', async () => {
  const plan = await explain('SELECT article_id FROM published.story_search WHERE search::text = $1', ['x']);
  expect(wholeTables(plan)).toEqual(['live_story_search']);
});
