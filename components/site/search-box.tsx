import { QUERY_MAX } from '#lib/search/tidy-query.ts';
import { searchWordsFor } from './search-words.ts';

interface SearchBoxProps {
  /** Of the publication. */
  language: string;
}

/** The small search in the masthead: a form that needs no script. The page of the search has its own instead. */
export function SearchBox({ language }: SearchBoxProps) {
  const words = searchWordsFor(language);
  return (
    <search className="search-box">
      <form action="/search" data-suggests="">
        <input type="search" name="q" aria-label={words.searchFor} maxLength={QUERY_MAX} dir="auto" />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
}
