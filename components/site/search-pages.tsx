import { RESULTS_MAX, RESULTS_ON_PAGE, type SearchRequest, searchAddress } from '#lib/search/schema.ts';
import type { SearchWords } from './search-words.ts';

interface SearchPagesProps {
  request: SearchRequest;
  total: number;
  words: SearchWords;
  /** BCP 47. */
  language: string;
}

/** The ways to the pages before and after, when there are any. */
export function SearchPages({ request, total, words, language }: SearchPagesProps) {
  const pages = Math.ceil(Math.min(total, RESULTS_MAX) / RESULTS_ON_PAGE);
  const { page } = request;
  if (pages < 2 || page > pages) return null;
  const number = new Intl.NumberFormat(language);
  return (
    <nav className="search-pages" aria-label={words.pages}>
      {page > 1 && (
        <a href={searchAddress({ ...request, page: page - 1 })} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.page(number.format(page), number.format(pages))}</span>
      {page < pages && (
        <a href={searchAddress({ ...request, page: page + 1 })} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
