import 'server-only';
import { readerDb } from '#lib/db.ts';
import { type IsMatch, WORD } from '#lib/search/marked-text.ts';
import { folded } from '#lib/shared/fold.ts';
import type { FormedQuery } from './formed-query.ts';

/** So many are looked up at most; what is left out is merely not marked. */
const WORDS_MAX = 2000;
/** Endings change with the form of a word, its first letters hardly ever. */
const SHARED_LETTERS = 2;

/** Which words of texts are matches. Postgres forms them as it formed the query; accents stay where they are. */
export async function findMatchingWords(texts: readonly string[], query: FormedQuery): Promise<IsMatch> {
  const beginnings = query.lexemes.map((lexeme) => lexeme.slice(0, SHARED_LETTERS));
  const words = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  const likely = [...words].filter((word) => {
    const form = folded(word);
    return beginnings.some((beginning) => form.includes(beginning));
  });
  const rows = await readerDb().$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${likely.slice(0, WORDS_MAX)}::text[]) AS word
    WHERE EXISTS (
      SELECT FROM unnest(${query.configurations}::text[]) AS configuration
      WHERE tsvector_to_array(to_tsvector(configuration::regconfig, search_form(word))) && ${query.lexemes}::text[])`;
  const matching = new Set(rows.map(({ word }) => word));
  return (word) => matching.has(word);
}
