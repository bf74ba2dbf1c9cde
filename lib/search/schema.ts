import { z } from 'zod';
import { tidyQuery } from './tidy-query.ts';

/** How many results a page shows, and how far readers can page. */
export const RESULTS_ON_PAGE = 20;
export const RESULTS_MAX = 1000;

const PAGES_MAX = RESULTS_MAX / RESULTS_ON_PAGE;

const Day = z.iso.date().nullable().catch(null);

/** What a reader asks for, read from an address: whatever is no good counts as left out, so that nothing is an error. */
export const SearchRequest = z.object({
  q: z.string().catch('').transform(tidyQuery),
  /** Slug of a section. */
  section: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .nullable()
    .catch(null),
  /** Days in the newsroom's zone, such as `2026-11-26`, both included. */
  from: Day,
  to: Day,
  sort: z.enum(['best', 'newest']).catch('best'),
  page: z.coerce.number().int().min(1).max(PAGES_MAX).catch(1),
});

export type SearchRequest = z.infer<typeof SearchRequest>;

/** The address of a search, without what is as usual. */
export function searchAddress(request: SearchRequest): string {
  const { q, section, from, to, sort, page } = request;
  const usual = { sort: 'best', page: '1' };
  const said = { q, section, from, to, sort, page: String(page) };
  const asked = Object.entries(said).filter(([key, value]) => {
    return value !== null && value !== '' && value !== usual[key as keyof typeof usual];
  });
  const query = new URLSearchParams(asked as [string, string][]).toString();
  return query === '' ? '/search' : `/search?${query}`;
}
