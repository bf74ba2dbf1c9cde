import { Client } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CHOICES, type ChoiceKey, FILTER_KEYS, readFilter, SORTS } from '#lib/articles/list-filter.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { listArticles } from './list.ts';

const newsroom = withTestNewsroom();

const ROWS = 20_000;
let ada: Actor;
let grace: Actor;

/** So many articles that reading all of them is the worst way; a few of each kind that is rare on a real desk. */
beforeAll(async () => {
  ada = await anActor('admin');
  grace = await anActor('editor');
  for (let n = 0; n < 12; n += 1) await aSection(`s${n}`);
  await asOwner(`
    INSERT INTO tag (id, slug, name) SELECT gen_random_uuid(), 't' || n, 't' FROM generate_series(0, 199) n;
    INSERT INTO profile (id, slug, name) SELECT gen_random_uuid(), 'p' || n, 'Writer ' || n FROM generate_series(0, 199) n;
    INSERT INTO article (id, guid, slug, section_id, body, schema_version, headline, changed_at, stage, publication,
      published_at, first_published_at, priority, assignee_id, due_at, planned_words, word_count, trashed_at)
    SELECT gen_random_uuid(), gen_random_uuid(), 'a-' || n, (SELECT id FROM section WHERE slug = 's' || n % 12),
      '{"type":"doc","content":[]}', 1, 'Story ' || md5(n::text) || ' about ferries', now() - n * interval '1 minute',
      (CASE n % 50 WHEN 0 THEN 'in_review' WHEN 1 THEN 'approved' ELSE 'draft' END)::stage,
      (CASE WHEN n % 10 < 8 THEN 'unpublished' ELSE 'never' END)::publication,
      CASE WHEN n % 10 < 8 THEN now() - n * interval '2 minutes' END,
      CASE WHEN n % 10 < 8 THEN now() - n * interval '2 minutes' END,
      (CASE n % 100 WHEN 0 THEN 'urgent' WHEN 1 THEN 'high' ELSE 'normal' END)::priority,
      CASE n % 60 WHEN 0 THEN '${grace.personId}'::uuid END,
      CASE n % 40 WHEN 0 THEN now() + (n - 10000) * interval '1 minute' END,
      CASE n % 20 WHEN 0 THEN 100 END, n % 200, CASE n % 500 WHEN 0 THEN now() END
    FROM generate_series(1, ${ROWS}) n;
    INSERT INTO article_tag (article_id, tag_id, position)
    SELECT id, (SELECT id FROM tag WHERE slug = 't' || word_count), 0 FROM article;
    INSERT INTO article_byline (article_id, profile_id, position)
    SELECT id, (SELECT id FROM profile WHERE slug = 'p' || word_count), 0 FROM article;
    ANALYZE`);
}, 120_000);

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: newsroom.database().ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const NAMED = {
  section: ['s3'],
  tag: ['t3'],
  byline: ['p3'],
  assignee: ['me', 'none'],
  author: ['me'],
} as const;
const SEARCHES = ['q=ferries', 'q=c4ca4238', 'q=writer+story', 'q=zzz', 'q=fe', 'q=qx'];

const FILTERS: readonly string[] = [
  '',
  ...SEARCHES,
  ...FILTER_KEYS.flatMap((key) => {
    const values = key in CHOICES ? CHOICES[key as ChoiceKey] : NAMED[key as keyof typeof NAMED];
    return values.map((value) => `${key}=${value}`);
  }),
  'section=s3&stage=draft&publication=never',
  'section=s3&section=s4&tag=t3&q=ferries',
  'assignee=me&due=overdue&due=none',
];

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** Which of the tables that grow with the newsroom a list reads from end to end, by the plans of its queries. */
async function readsWhole(actor: Actor, query: string, table = 'article'): Promise<string[]> {
  const { filter } = readFilter(new URLSearchParams(query));
  const asked = vi.spyOn(Client.prototype, 'query');
  const first = await listArticles(actor, { filter, occupied: [] });
  if (first.nextCursor !== null) await listArticles(actor, { filter, cursor: first.nextCursor });
  const lists = (asked.mock.calls as unknown as [{ text?: string; values?: unknown[] }][])
    .map(([statement]) => statement)
    .filter(({ text }) => text?.includes(`FROM "public"."${table}" `) && text.includes('LIMIT'));
  asked.mockRestore();
  if (lists.length === 0) throw new Error('no query of the list was seen');
  const plans = await Promise.all(lists.map(({ text = '', values = [] }) => explain(text, values)));
  return [...new Set(plans.flatMap(wholeTables))];
}

async function explain(text: string, values: readonly unknown[]): Promise<Plan> {
  const rows = await db().$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    ...values,
  );
  const [row] = rows;
  if (!row) throw new Error('Postgres explained nothing');
  return row['QUERY PLAN'][0].Plan;
}

const GROWS = new Set(['article', 'article_search', 'article_tag', 'article_byline']);

function wholeTables(plan: Plan): string[] {
  const name = plan['Relation Name'] ?? '';
  const own = plan['Node Type'].endsWith('Seq Scan') && GROWS.has(name) ? [name] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(wholeTables)];
}

describe.each(SORTS)('sorted by %s', (sort) => {
  test.each(FILTERS)('“%s” goes by an index', async (query) => {
    for (const actor of [ada, grace]) {
      expect(await readsWhole(actor, `${query}&sort=${sort}`)).toEqual([]);
    }
  });
});

// A word that all have is found sooner by looking, and one of two letters only so, in a table of a few megabytes.
test.each(['q=c4ca4238', 'q=zzz', 'q=Story+c4ca4238'])(
  'the words of %s are found by an index',
  async (query) => {
    expect(await readsWhole(grace, query, 'article_search')).toEqual([]);
  },
);

test('a query that no index carries is found out', async () => {
  const plan = await explain('SELECT id FROM article WHERE body->>$1 = $2 LIMIT 9', ['type', 'x']);
  expect(wholeTables(plan)).toEqual(['article']);
});
