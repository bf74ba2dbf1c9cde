import { expect, test } from 'vitest';
import { SearchRequest, searchAddress } from './schema.ts';

const NOTHING = { q: '', section: null, from: null, to: null, sort: 'best', page: 1 } as const;

test.each([
  [{}, NOTHING],
  [{ q: ['a', 'b'], section: 'A B', from: 'soon', to: '2026-02-30', sort: 'x', page: 'x' }, NOTHING],
  [{ q: ' a\u0000b\u202e  c\ud800 ' }, { ...NOTHING, q: 'a b c' }],
  [{ page: '51' }, NOTHING],
  [{ page: '50' }, { ...NOTHING, page: 50 }],
  [
    { q: 'ferry', section: 'world', from: '2026-11-01', to: '2026-11-26', sort: 'newest', page: '2' },
    { q: 'ferry', section: 'world', from: '2026-11-01', to: '2026-11-26', sort: 'newest', page: 2 },
  ],
])('%j is read as far as it makes sense', (asked, read) => {
  expect(SearchRequest.parse(asked)).toEqual(read);
});

test('a query ends after 200 characters, none of them cut in two', () => {
  expect(SearchRequest.parse({ q: '🛳'.repeat(10_000) }).q).toBe('🛳'.repeat(200));
});

test('an address says only what is not as usual, and is read as what it was written from', () => {
  expect(searchAddress(SearchRequest.parse({}))).toBe('/search');
  const request = SearchRequest.parse({ q: 'a & b "c"', section: 'world', sort: 'newest', page: '3' });
  const address = searchAddress(request);
  expect(address).toBe('/search?q=a+%26+b+%22c%22&section=world&sort=newest&page=3');
  const { searchParams } = new URL(address, 'http://site');
  expect(SearchRequest.parse(Object.fromEntries(searchParams))).toEqual(request);
});
