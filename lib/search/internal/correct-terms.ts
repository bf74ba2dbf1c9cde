import 'server-only';
import { readerDb } from '#lib/db.ts';
import { editDistance } from '#lib/search/edit-distance.ts';
import type { Term } from '#lib/search/terms.ts';
import { folded } from '#lib/shared/fold.ts';
import type { FormedQuery } from './formed-query.ts';

/** A word that more stories have than this is meant as it stands. */
const RARE_MAX = 2;
/** Shorter ones are like too many others. */
const LETTERS_MIN = 4;
const LONG = 8;
const NEIGHBOURS = 6;

/**
 * The terms with the nearest known word in place of each that hardly any story has; null when nothing is near. Known
 * are words of headlines, summaries and names.
 */
export async function correctTerms(terms: readonly Term[], query: FormedQuery): Promise<Term[] | null> {
  const rare = await rareTerms(query);
  const corrected = await Promise.all(
    terms.map(async (term) => {
      const words = rare.has(term) ? await nearestTo(term.words) : undefined;
      return words === undefined ? term : { ...term, words };
    }),
  );
  return corrected.some((term, n) => term !== terms[n]) ? corrected : null;
}

async function rareTerms({ words }: FormedQuery): Promise<ReadonlySet<Term>> {
  const asked = words.filter(({ term }) => [...term.words].length >= LETTERS_MIN);
  const counts = await Promise.all(asked.map(({ tsquery }) => countUpTo(RARE_MAX + 1, tsquery)));
  return new Set(asked.filter((_, n) => (counts[n] ?? 0) <= RARE_MAX).map(({ term }) => term));
}

// In two steps, which are planned one by one: Postgres would look for three matches by going through all stories.
async function countUpTo(most: number, tsquery: string): Promise<number> {
  const [row] = await readerDb().$queryRaw<{ count: number }[]>`
    WITH matched AS MATERIALIZED (SELECT FROM published.story_search WHERE search @@ ${tsquery}::tsquery)
    SELECT count(*)::int AS count FROM (SELECT FROM matched LIMIT ${most}) few`;
  return row?.count ?? 0;
}

async function nearestTo(words: string): Promise<string | undefined> {
  const known = await readerDb().$queryRaw<{ word: string; spelling: string }[]>`
    SELECT word, spelling FROM published.nearest_words(${words}, ${NEIGHBOURS})`;
  const given = folded(words);
  const most = [...given].length >= LONG ? 2 : 1;
  const near = known
    .map(({ word, spelling }) => ({ spelling, distance: editDistance(given, word) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  return near[0]?.spelling.normalize('NFC');
}
