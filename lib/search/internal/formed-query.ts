import 'server-only';
import { readerDb } from '#lib/db.ts';
import type { Term } from '#lib/search/terms.ts';

/** What a query asks of the index. Texts of type `tsquery` are as Postgres wrote them; an empty one finds nothing. */
export interface FormedQuery {
  tsquery: string;
  /**
   * What is looked for in headlines as they stand. Of a language that leaves all that is asked for out of its index, as
   * English does with "the who", nothing else can be found.
   */
  title: string;
  excluded: readonly string[];
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

/** A term with its form in each configuration. */
interface Asked {
  term: Term;
  forms: readonly FormedTerm[];
}

/**
 * Forms words as each language does that stories are written in, and as they stand: on a site of several languages a
 * word may be of any. Null when nothing is wanted, which is so of exclusions alone.
 */
export async function formQuery(terms: readonly Term[]): Promise<FormedQuery | null> {
  if (!terms.some(({ isExcluded }) => !isExcluded)) return null;
  const formed = await formTerms(terms.map(({ words }) => words));
  const asked = terms
    .map((term, n) => ({ term, forms: formed.filter((form) => form.n === n) }))
    .filter(({ forms }) => forms.some(isKept));
  const wanted = asked.filter(({ term }) => !term.isExcluded);
  if (wanted.length === 0) return null;
  const configurations = [...new Set(formed.map(({ configuration }) => configuration))];
  const telling = wanted.filter(({ forms }) => forms.every(isKept));
  const marked = (telling.length > 0 ? telling : wanted).flatMap(({ forms }) => forms);
  return {
    tsquery: anyOf(configurations.map((configuration) => allIn(configuration, wanted))),
    title: configurations.some((name) => allIn(name, wanted) === '') ? allIn(AS_THEY_STAND, wanted) : '',
    excluded: asked.flatMap(({ term, forms }) => (term.isExcluded ? [anyFormOf(forms)] : [])),
    words: wanted.flatMap(({ term, forms }) => {
      return term.isPhrase ? [] : [{ term, tsquery: anyFormOf(forms) }];
    }),
    lexemes: [...new Set(marked.flatMap(({ lexemes }) => lexemes))],
    configurations,
  };
}

// What a language leaves out is not asked of its stories; of all others it is, also where words are formed alike.
function allIn(configuration: string, wanted: readonly Asked[]): string {
  const own = wanted.flatMap(({ forms }) => forms.filter((form) => form.configuration === configuration));
  const kept = own.filter(isKept).map(({ tsquery }) => `(${tsquery})`);
  if (kept.length === 0) return '';
  return (kept.length < own.length ? [`'language:${configuration}'`, ...kept] : kept).join(' & ');
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

function isKept({ tsquery }: FormedTerm): boolean {
  return tsquery !== '';
}

function anyFormOf(forms: readonly FormedTerm[]): string {
  return anyOf(forms.map(({ tsquery }) => tsquery));
}

function anyOf(queries: readonly string[]): string {
  const distinct = new Set(queries.filter((query) => query !== ''));
  return [...distinct].map((query) => `(${query})`).join(' | ');
}
