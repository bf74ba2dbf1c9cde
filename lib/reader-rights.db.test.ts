import { Client } from 'pg';
import { expect, test } from 'vitest';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';

const { database } = withTestNewsroom();

const STORY =
  'id guid section_slug section_name slug language type headline standfirst kicker dateline_place dateline_agency ' +
  'byline_text bylines tags editors_note body schema_version first_published_at published_at updated_at source is_page';
const TRANSLATION =
  'article_id translation_id language section_slug slug is_original is_of_original published_at translation_published_at';
const NEWSROOM =
  'id name tagline language time_zone accent_light accent_dark type_pairing footer_text feeds_full_text social_profiles ' +
  'contact_email contact_address analytics_provider analytics_site analytics_host pages logos';

/**
 * Everything that the role of readers can select, column by column: stories that are live, what their pages are found by, and
 * what the newsroom says of itself. Whoever adds something here says that everybody may read it.
 */
const READABLE = {
  'published.address': 'section_slug slug is_gone to_section to_slug',
  'published.article': STORY,
  'published.author': 'slug to_slug name kind role bio contact author_id',
  'published.author_story': 'author_slug article_id published_at author_id',
  'published.correction': 'id article_id kind text place at',
  'published.live_article': STORY,
  'published.logo': 'hash bytes',
  'published.most_read': 'article_id views',
  'published.newsroom': NEWSROOM,
  'published.search_configuration': 'configuration',
  'published.search_horizon': 'section_slug near far',
  'published.search_name': 'kind slug name form',
  'published.section': 'slug name description position in_menu holds_pages',
  'published.section_address': 'slug to_slug section_id',
  'published.section_story': 'section_id article_id published_at utc_at',
  'published.story_search': 'article_id section_slug published_at search title',
  'published.tag': 'slug to_slug name tag_id',
  'published.tag_story': 'tag_slug article_id published_at tag_id',
  'published.translation': TRANSLATION,
};

const OURS = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";

async function named(query: string): Promise<[string, string][]> {
  const client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; columns: string }>(query);
    return rows.map(({ name, columns }) => [name, columns]);
  } finally {
    await client.end();
  }
}

test('the role of readers can select what is published and nothing else', async () => {
  const readable = await named(`
    SELECT n.nspname || '.' || c.relname AS name, string_agg(a.attname, ' ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE ${OURS} AND a.attnum > 0 AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
      AND has_column_privilege('reader', c.oid, a.attnum, 'SELECT')
    GROUP BY 1`);
  expect(Object.fromEntries(readable)).toEqual(READABLE);
});

test('it can write nothing, make nothing and read no sequence', async () => {
  const rights = await named(`
    SELECT n.nspname || '.' || c.relname AS name, '' AS columns FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND CASE
      WHEN c.relkind = 'S' THEN has_sequence_privilege('reader', c.oid, 'USAGE, SELECT, UPDATE')
      WHEN c.relkind IN ('r', 'v', 'm', 'p', 'f')
        THEN has_table_privilege('reader', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') END
    UNION SELECT n.nspname, '' FROM pg_namespace n WHERE ${OURS} AND has_schema_privilege('reader', n.oid, 'CREATE')`);
  expect(rights).toEqual([]);
});

test('of what runs with the owner’s rights it can call the search for words alone', async () => {
  const callable = await named(`
    SELECT n.nspname || '.' || p.proname AS name, '' AS columns FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND has_function_privilege('reader', p.oid, 'EXECUTE')`);
  expect(callable).toEqual([['published.nearest_words', '']]);
});
