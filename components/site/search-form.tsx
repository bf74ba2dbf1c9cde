import type { SearchRequest } from '#lib/search/schema.ts';
import { QUERY_MAX } from '#lib/search/tidy-query.ts';
import type { PublishedSection } from '#lib/taxonomy/published.ts';
import type { SearchWords } from './search-words.ts';

interface SearchFormProps {
  request: SearchRequest;
  sections: readonly PublishedSection[];
  words: SearchWords;
}

/** The form of the search: what to find, and what narrows it, which is out of sight until it is used. */
export function SearchForm({ request, sections, words }: SearchFormProps) {
  const { q, section, from, to, sort } = request;
  const isNarrowed = section !== null || from !== null || to !== null || sort !== 'best';
  return (
    <search>
      <form action="/search" className="search-form">
        <label className="search-query" data-suggests="">
          <span className="search-label">{words.searchFor}</span>
          <input type="search" name="q" defaultValue={q} maxLength={QUERY_MAX} dir="auto" />
        </label>
        <button type="submit">{words.search}</button>
        <details className="search-filters" open={isNarrowed}>
          <summary>{words.narrow}</summary>
          <div className="search-fields">
            <label>
              <span className="search-label">{words.section}</span>
              <select name="section" defaultValue={section ?? ''}>
                <option value="">{words.allSections}</option>
                {sections.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <Day name="from" label={words.from} day={from} />
            <Day name="to" label={words.to} day={to} />
            <label>
              <span className="search-label">{words.order}</span>
              <select name="sort" defaultValue={sort}>
                <option value="best">{words.best}</option>
                <option value="newest">{words.newest}</option>
              </select>
            </label>
          </div>
        </details>
      </form>
    </search>
  );
}

function Day({ name, label, day }: { name: string; label: string; day: string | null }) {
  return (
    <label>
      <span className="search-label">{label}</span>
      <input type="date" name={name} defaultValue={day ?? ''} />
    </label>
  );
}
