import 'server-only';
import { readerDb } from '#lib/db.ts';
import type { Term } from '#lib/search/terms.ts';

/** What a query asks of the index. Texts of type `tsquery` are as Postgres wrote them. */
export interface FormedQuery {
  /** Where to look: in all words, or in headlines as they stand when all that is asked for are words like "the". */
  column: 'search' | 'title';
  tsquery: string;
  /** Of the terms that are single words and wanted, each with what it asks for alone. */
  words: readonly { term: Term; tsquery: string }[];
  /** What wanted words are once they are formed: a word that forms one of these is a match. */
  lexemes: readonly string[];
  configurations: readonly string[];
}

interface FormedTerm {
  n: number;
  configuration: string;
  tsquery: string;
  lexemes: string[];
}

/**
 * Forms words as each language does that stories are written in, and as they stand: on a site of several languages a
 * word may be of any. Null when nothing is wanted, which is so of exclusions alone.
 */
export async function formQuery(terms: readonly Term[]): Promise<FormedQuery | null> {
  if (!terms.some(({ isExcluded }) => !isExcluded)) return null;
  const formed = await formTerms(terms.map(({ words }) => words));
  const configurations = [...new Set(formed.map(({ configuration }) => configuration))];
  const of = (n: number) => formed.filter((each) => each.n === n);
  const isEmpty = (n: number) => of(n).every(({ tsquery }) => tsquery === '');
  // A word that a language leaves out is in no story of that language, and would find none there.
  const isLeftOut = (n: number) => of(n).some(({ tsquery }) => tsquery === '');
  const asked = terms.map((term, n) => ({ term, n })).filter(({ n }) => !isEmpty(n));
  const telling = asked.filter(({ n }) => !isLeftOut(n));
  const isTitle = !telling.some(({ term }) => !term.isExcluded);
  const used = isTitle ? asked : telling;
  const wanted = used.filter(({ term }) => !term.isExcluded);
  if (wanted.length === 0) return null;
  const queryOf = (n: number) => {
    return anyOf(of(n).filter(({ configuration }) => !isTitle || configuration === AS_THEY_STAND));
  };
  return {
    column: isTitle ? 'title' : 'search',
    tsquery: used.map(({ term, n }) => (term.isExcluded ? `!${queryOf(n)}` : queryOf(n))).join(' & '),
    words: wanted.flatMap(({ term, n }) => (term.isPhrase ? [] : [{ term, tsquery: queryOf(n) }])),
    lexemes: [...new Set(wanted.flatMap(({ n }) => of(n).flatMap(({ lexemes }) => lexemes)))],
    configurations,
  };
}

const AS_THEY_STAND = 'simple';

async function formTerms(words: readonly string[]): Promise<FormedTerm[]> {
  return await readerDb().$queryRaw<FormedTerm[]>`
    SELECT t.n::int - 1 AS n, c.configuration,
      phraseto_tsquery(c.configuration::regconfig, t.form)::text AS tsquery,
      tsvector_to_array(to_tsvector(c.configuration::regconfig, t.form)) AS lexemes
    FROM (SELECT n, search_form(words) AS form FROM unnest(${words}::text[]) WITH ORDINALITY AS u (words, n)) t
    CROSS JOIN (SELECT configuration FROM published.search_configuration UNION SELECT ${AS_THEY_STAND}) c
    ORDER BY t.n, c.configuration`;
}

function anyOf(formed: readonly FormedTerm[]): string {
  const queries = new Set(formed.map(({ tsquery }) => tsquery).filter((tsquery) => tsquery !== ''));
  return `(${[...queries].map((tsquery) => `(${tsquery})`).join(' | ')})`;
}
