import type { SearchPage } from '#lib/search/published.ts';
import { RESULTS_MAX, type SearchRequest, searchAddress } from '#lib/search/schema.ts';
import type { SearchWords } from './search-words.ts';

interface SearchCountProps {
  request: SearchRequest;
  found: SearchPage;
  words: SearchWords;
  /** BCP 47. */
  language: string;
}

/** What became of the search: how much was found, for which words, and what may have been meant. */
export function SearchCount({ request, found, words, language }: SearchCountProps) {
  const { total, shownFor, didYouMean } = found;
  return (
    <div className="search-count">
      {(total === 0 || shownFor !== null) && (
        <p className="search-nothing">
          {words.nothingFound} <Quoted text={request.q} />.
        </p>
      )}
      {shownFor !== null && (
        <p className="search-nothing">
          {words.showingFor} <Quoted text={shownFor} />.
        </p>
      )}
      {didYouMean !== null && (
        <p>
          {words.didYouMean}{' '}
          <a href={searchAddress({ ...request, q: didYouMean, page: 1 })}>
            <bdi>{didYouMean}</bdi>
          </a>
          ?
        </p>
      )}
      {total > 0 && <p>{countInWords(total, words, language)}</p>}
    </div>
  );
}

function countInWords(total: number, words: SearchWords, language: string): string {
  const number = new Intl.NumberFormat(language);
  if (total === 1) return words.oneResult;
  return total > RESULTS_MAX
    ? words.moreThan(number.format(RESULTS_MAX))
    : words.results(number.format(total));
}

function Quoted({ text }: { text: string }) {
  return (
    <q>
      <bdi>{text}</bdi>
    </q>
  );
}
