import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { SearchPage as Found } from '#lib/search/published.ts';
import { SearchRequest } from '#lib/search/schema.ts';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { SearchPage } from './search-page.tsx';

const NOTHING: Found = { results: [], total: 0, shownFor: null, didYouMean: null };
const RESULT = {
  story: aStory(),
  headline: [
    { text: 'Crews contain ', isMatch: false },
    { text: '<b>fire</b>', isMatch: true },
  ],
  fragment: [{ text: 'The fire is out.', isMatch: false }],
};

function pageOf(asked: Record<string, string>, found: Partial<Found> = {}, language = 'en'): string {
  const request = SearchRequest.parse(asked);
  return renderToStaticMarkup(
    <SearchPage site={aSite({ language })} request={request} found={{ ...NOTHING, ...found }} />,
  );
}

describe('the page of the search', () => {
  test('marks what was found, as text', () => {
    const page = pageOf({ q: 'fire' }, { results: [RESULT], total: 1 });
    expect(page).toContain('<mark>&lt;b&gt;fire&lt;/b&gt;</mark>');
    expect(page).toContain('One result');
  });

  test('before anything is asked says how to ask, and nothing of results', () => {
    const page = pageOf({});
    expect(page).toContain('quotation marks');
    expect(page).not.toContain('No story was found');
  });

  test.each([
    [1, 'One result'],
    [240, '240 results'],
    [1000, '1,000 results'],
    [1001, 'More than 1,000 results'],
  ])('of %i results says “%s”', (total, said) => {
    expect(pageOf({ q: 'fire' }, { results: [RESULT], total })).toContain(said);
  });

  test('says for which words it shows results, and pages on with those', () => {
    const page = pageOf({ q: 'fier' }, { results: [RESULT], total: 30, shownFor: 'fire' });
    expect(page).toMatch(/No story was found for <q><bdi>fier<\/bdi>.*Showing results for <q><bdi>fire/s);
    expect(page).toContain('href="/search?q=fire&amp;page=2"');
  });

  test('offers what may have been meant, with all that narrows it', () => {
    const page = pageOf({ q: 'fier', section: 'world' }, { results: [RESULT], total: 1, didYouMean: 'fire' });
    expect(page).toContain('href="/search?q=fire&amp;section=world"');
  });

  test('without a result offers to search everywhere only where the search was narrowed', () => {
    expect(pageOf({ q: 'fire', section: 'world' })).toContain('href="/search?q=fire"');
    expect(pageOf({ q: 'fire' })).not.toContain('Search all sections and dates');
  });

  test('past its end leads back', () => {
    const page = pageOf({ q: 'fire', page: '9' }, { total: 30 });
    expect(page).toContain('There are not so many results.');
    expect(page).toContain('href="/search?q=fire"');
  });

  test('keeps what was asked in its fields, and shows what narrows it', () => {
    const page = pageOf({ q: '"a" <b>', from: '2026-11-01', sort: 'newest' });
    expect(page).toContain('value="&quot;a&quot; &lt;b&gt;"');
    expect(page).toContain('value="2026-11-01"');
    expect(page).toMatch(/<details[^>]* open/);
    expect(pageOf({ q: 'a' })).not.toMatch(/<details[^>]* open/);
  });

  test.each(['he', 'ar'])('speaks %s', (language) => {
    expect(pageOf({ q: 'x' }, {}, language)).not.toContain('No story');
  });
});
