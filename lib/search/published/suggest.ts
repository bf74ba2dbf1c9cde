import 'server-only';
import { readerDb } from '#lib/db.ts';
import { readHorizon } from '#lib/search/internal/horizon.ts';
import { tidyQuery } from '#lib/search/tidy-query.ts';

/** Something that readers may mean while they type. Addresses are paths on this site. */
export interface Suggestion {
  kind: 'story' | 'tag' | 'author';
  words: string;
  address: string;
}

const SUGGESTIONS_MAX = 8;
const STORIES_MAX = 5;
const NAMES_MAX = 3;
/** One letter begins half of all words. */
const LETTERS_MIN = 2;
const WORDS_MAX = 8;

/** Names of tags and authors, then the newest headlines, that have words which begin like all of those typed so far. */
export async function suggest(typed: string): Promise<Suggestion[]> {
  const query = tidyQuery(typed);
  const words = (query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, WORDS_MAX);
  const longest = Math.max(0, ...words.map((word) => [...word].length));
  if (longest < LETTERS_MIN) return [];
  const [names, stories] = await Promise.all([suggestNames(query), suggestStories(words)]);
  return [...names, ...stories].slice(0, SUGGESTIONS_MAX);
}

async function suggestNames(query: string): Promise<Suggestion[]> {
  const beginning = query.replace(/[\\%_]/g, '\\$&');
  const rows = await readerDb().$queryRaw<{ kind: 'tag' | 'author'; slug: string; name: string }[]>`
    SELECT kind, slug, name FROM published.search_name
    WHERE form LIKE search_form(${beginning}) || '%' OR form LIKE '% ' || search_form(${beginning}) || '%'
    ORDER BY length(name), name LIMIT ${NAMES_MAX}`;
  return rows.map(({ kind, slug, name }) => {
    return { kind, words: name, address: `/${kind === 'tag' ? 'topics' : 'authors'}/${slug}` };
  });
}

async function suggestStories(words: readonly string[]): Promise<Suggestion[]> {
  const [tsquery, near] = await Promise.all([formBeginnings(words), readHorizon('near')]);
  const newest = near && (await findHeadlines(tsquery, near));
  const found = newest?.length === STORIES_MAX ? newest : await findHeadlines(tsquery, null);
  return found.map(({ headline, address }) => ({ kind: 'story', words: headline, address }));
}

async function formBeginnings(words: readonly string[]): Promise<string> {
  const [row] = await readerDb().$queryRaw<{ tsquery: string }[]>`
    SELECT to_tsquery('simple', string_agg(quote_literal(search_form(word)) || ':*', ' & '))::text AS tsquery
    FROM unnest(${words}::text[]) AS word`;
  return row?.tsquery ?? '';
}

// First found, then put in order: going by time Postgres would look at every story for a word that none has.
async function findHeadlines(tsquery: string, since: Date | null) {
  return await readerDb().$queryRaw<{ address: string; headline: string }[]>`
    WITH matched AS MATERIALIZED (
      SELECT article_id, published_at FROM published.story_search
      WHERE title @@ ${tsquery}::tsquery AND published_at >= COALESCE(${since}::timestamptz, '-infinity')
    ), newest AS MATERIALIZED (
      SELECT article_id FROM matched ORDER BY published_at DESC, article_id DESC LIMIT ${STORIES_MAX}
    )
    SELECT '/' || a.section_slug || '/' || a.slug AS address, a.headline
    FROM newest JOIN published.live_article a ON a.id = newest.article_id
    ORDER BY a.published_at DESC, a.id DESC`;
}
