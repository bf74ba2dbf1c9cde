import { wordsFor } from './words.ts';

/** Asks `/search`, which works without scripts. */
export function SearchBox({ language }: { language: string }) {
  const words = wordsFor(language);
  return (
    <search>
      <form className="search-box" action="/search" method="get">
        <input
          type="search"
          name="q"
          required
          aria-label={words.searchLabel}
          placeholder={words.searchLabel}
        />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
}
