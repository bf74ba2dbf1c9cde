import 'server-only';
import { CARD_FIELDS, type StoryCard, toCard } from '#lib/articles/published/cards.ts';
import type { Body } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import { readerDb } from '#lib/db.ts';
import { correctTerms } from './internal/correct-terms.ts';
import { type Filter, type Found, findStories } from './internal/find-stories.ts';
import { type FormedQuery, formQuery } from './internal/formed-query.ts';
import { readHorizon } from './internal/horizon.ts';
import { findMatchingWords } from './internal/matching-words.ts';
import { fragmentOf, type IsMatch, type MarkedText, markText } from './marked-text.ts';
import type { SearchRequest } from './schema.ts';
import { readTerms, type Term, writeTerms } from './terms.ts';

/** A story that was found, with what was searched for marked in its headline and in a stretch of its text. */
export interface SearchResult {
  story: StoryCard;
  headline: MarkedText;
  fragment: MarkedText;
}

/** What a search found. */
export interface SearchPage {
  results: SearchResult[];
  /** Of all pages; one more than `RESULTS_MAX` stands for more than that. */
  total: number;
  /** What was searched for instead, since nothing was found. */
  shownFor: string | null;
  /** What finds more, where little was found. */
  didYouMean: string | null;
}

/** So few results may be those of a mistyped word. */
const FEW = 2;
const NOTHING: SearchPage = { results: [], total: 0, shownFor: null, didYouMean: null };

/**
 * Live stories and pages that have all the words that a reader asks for, a page of them. Any text may be asked for; one that asks
 * for nothing finds nothing. Days are those of an IANA zone.
 */
export async function searchStories(request: SearchRequest, timeZone: string): Promise<SearchPage> {
  const terms = readTerms(request.q);
  const [query, near] = await Promise.all([formQuery(terms), readHorizon('near', request.section)]);
  if (query === null) return NOTHING;
  const filter = { ...request, timeZone, near };
  const found = await findStories(query, filter);
  const page = { ...NOTHING, total: found.total };
  const better = found.total > FEW ? null : await findBetter(terms, { query, found, filter });
  if (better === null) return { ...page, results: await readResults(found.ids, query) };
  if (found.total > 0) {
    return { ...page, results: await readResults(found.ids, query), didYouMean: better.words };
  }
  const results = await readResults(better.found.ids, better.query);
  return { ...page, results, total: better.found.total, shownFor: better.words };
}

interface Search {
  query: FormedQuery;
  found: Found;
  filter: Filter;
}

async function findBetter(
  terms: readonly Term[],
  { query, found, filter }: Search,
): Promise<{ words: string; query: FormedQuery; found: Found } | null> {
  const corrected = await correctTerms(terms, query);
  const correctedQuery = corrected && (await formQuery(corrected));
  if (!corrected || !correctedQuery) return null;
  const better = await findStories(correctedQuery, filter);
  if (better.total <= found.total) return null;
  return { words: writeTerms(corrected), query: correctedQuery, found: better };
}

async function readResults(ids: readonly string[], query: FormedQuery): Promise<SearchResult[]> {
  if (ids.length === 0) return [];
  const rows = await readerDb().publishedLiveArticle.findMany({
    where: { id: { in: [...ids] } },
    select: { ...CARD_FIELDS, body: true },
  });
  const stories = new Map(
    rows.map((row) => [row.id, { card: toCard(row), text: plainText(row.body as unknown as Body) }]),
  );
  // One may have been taken down since it was found.
  const shown = ids.flatMap((id) => stories.get(id) ?? []);
  const texts = shown.flatMap(({ card, text }) => [card.headline, card.standfirst, text]);
  const isMatch = await findMatchingWords(texts, query);
  return shown.map(({ card, text }) => toResult(card, text, isMatch));
}

function toResult(story: StoryCard, text: string, isMatch: IsMatch): SearchResult {
  const standfirst = fragmentOf(story.standfirst, isMatch);
  const isTelling = standfirst.some((piece) => piece.isMatch);
  const inText = isTelling ? standfirst : fragmentOf(text, isMatch);
  const isFound = inText.some((piece) => piece.isMatch);
  return {
    story,
    headline: markText(story.headline, isMatch),
    fragment: isFound || story.standfirst === '' ? inText : standfirst,
  };
}
