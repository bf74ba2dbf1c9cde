import { PRIORITIES, PUBLICATIONS, STAGES } from './kinds.ts';

// Without zod, so that the browser can know these words for little.

/** What the list can be narrowed by where the answers are known beforehand. Several of one kind mean any of them. */
export const CHOICES = {
  stage: STAGES,
  publication: PUBLICATIONS,
  priority: PRIORITIES,
  due: ['overdue', 'day', 'week', 'none'],
  length: ['over', 'under', 'unplanned'],
  changed: ['hour', 'day', 'week', 'month'],
  here: ['anybody'],
  trash: ['only'],
} as const;

/** Slugs, or the id of a person or `me`; an assignee may be `none`. An author is whoever began the article. */
const NAMED = ['section', 'tag', 'byline', 'assignee', 'author'] as const;

export const SORTS = ['changed', 'due', 'priority', 'published'] as const;

export type ListSort = (typeof SORTS)[number];
export type ChoiceKey = keyof typeof CHOICES;
export type FilterKey = ChoiceKey | (typeof NAMED)[number];
export type Choice<Key extends ChoiceKey> = (typeof CHOICES)[Key][number];

/** What a list shows: articles that fit all kinds, and in each kind any of what is named; an empty kind fits all. */
export type ArticleFilter = {
  readonly [Key in FilterKey]: readonly (Key extends ChoiceKey ? Choice<Key> : string)[];
} & {
  /** Words that all stand in headline, slugline or bylines. */
  readonly q: string;
  readonly sort: ListSort;
};

/** In the order in which an address names them. */
export const FILTER_KEYS = [...NAMED, ...(Object.keys(CHOICES) as ChoiceKey[])] as readonly FilterKey[];

export const SEARCH_MAX = 100;
const NAMES_MAX = 20;

/** Everything that is not in the trash, by last change. */
export const NO_FILTER: ArticleFilter = {
  q: '',
  sort: 'changed',
  section: [],
  tag: [],
  byline: [],
  assignee: [],
  author: [],
  stage: [],
  publication: [],
  priority: [],
  due: [],
  length: [],
  changed: [],
  here: [],
  trash: [],
};

/** Reads a filter from an address. What is no value of its kind is left out and named in `unknown`. */
export function readFilter(query: URLSearchParams): { filter: ArticleFilter; unknown: string[] } {
  const unknown: string[] = [];
  const read = (key: FilterKey) =>
    [...new Set(query.getAll(key))].filter((value) => {
      if (value === '') return false;
      if (!isValue(key, value)) unknown.push(`${key}=${value.slice(0, 40)}`);
      return isValue(key, value);
    });
  const values = Object.fromEntries(FILTER_KEYS.map((key) => [key, read(key).slice(0, NAMES_MAX)]));
  const asked = query.get('sort') ?? 'changed';
  const sort = SORTS.find((known) => known === asked);
  if (sort === undefined) unknown.push(`sort=${asked.slice(0, 40)}`);
  const q = (query.get('q') ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, SEARCH_MAX)
    .trim();
  return { filter: { ...NO_FILTER, ...values, q, sort: sort ?? 'changed' }, unknown };
}

/** The same as an address, always in one order, so that two filters that show the same read the same. */
export function filterQuery(filter: ArticleFilter): string {
  const query = new URLSearchParams();
  if (filter.q !== '') query.set('q', filter.q);
  for (const key of FILTER_KEYS) for (const value of filter[key]) query.append(key, value);
  if (filter.sort !== 'changed') query.set('sort', filter.sort);
  return query.toString();
}

/** Whether anything is left out of the list by what a person asked for; the trash is a place and not a filter. */
export function isNarrowed(filter: ArticleFilter): boolean {
  return filter.q !== '' || FILTER_KEYS.some((key) => key !== 'trash' && filter[key].length > 0);
}

/** The filter with one value more, or without it if it is there. */
export function toggled(filter: ArticleFilter, key: FilterKey, value: string): ArticleFilter {
  const values: readonly string[] = filter[key];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [key]: next };
}

function isValue(key: FilterKey, value: string): boolean {
  if (key in CHOICES) return (CHOICES[key as ChoiceKey] as readonly string[]).includes(value);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 120;
}
