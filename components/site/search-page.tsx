import type { SiteIdentity } from '#lib/newsroom/published.ts';
import type { SearchPage as Found } from '#lib/search/published.ts';
import { type SearchRequest, searchAddress } from '#lib/search/schema.ts';
import { SearchCount } from './search-count.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchPages } from './search-pages.tsx';
import { SearchResult } from './search-result.tsx';
import { type SearchWords, searchWordsFor } from './search-words.ts';

interface SearchPageProps {
  site: SiteIdentity;
  request: SearchRequest;
  found: Found;
}

/** The search: its form, and what was found for the words in it. */
export function SearchPage({ site, request, found }: SearchPageProps) {
  const words = searchWordsFor(site.language);
  const { total, results, shownFor } = found;
  const shown = shownFor === null ? request : { ...request, q: shownFor };
  return (
    <div className="search-page">
      <header className="page-header">
        <h1 className="page-title">{words.search}</h1>
      </header>
      <SearchForm request={request} sections={site.sections} words={words} />
      {request.q === '' ? (
        <p className="search-help">{words.howTo}</p>
      ) : (
        <SearchCount request={request} found={found} words={words} language={site.language} />
      )}
      {request.q !== '' && results.length === 0 && <WaysOn request={shown} total={total} words={words} />}
      <ol className="search-results">
        {results.map((result) => (
          <li key={result.story.id}>
            <SearchResult result={result} timeZone={site.timeZone} />
          </li>
        ))}
      </ol>
      <SearchPages request={shown} total={total} words={words} language={site.language} />
    </div>
  );
}

function WaysOn({ request, total, words }: { request: SearchRequest; total: number; words: SearchWords }) {
  const { section, from, to } = request;
  const isNarrowed = section !== null || from !== null || to !== null;
  const everywhere = { ...request, section: null, from: null, to: null, page: 1 };
  if (total > 0) {
    return (
      <p className="search-help">
        {words.pastTheEnd} <a href={searchAddress({ ...request, page: 1 })}>{words.firstPage}</a>
      </p>
    );
  }
  return (
    <>
      <p className="search-help">{words.nothingFoundHelp}</p>
      {isNarrowed && (
        <p className="search-help">
          <a href={searchAddress(everywhere)}>{words.withoutFilters}</a>
        </p>
      )}
      <p className="search-help">{words.howTo}</p>
    </>
  );
}
