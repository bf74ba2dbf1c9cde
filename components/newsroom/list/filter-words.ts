import {
  type ArticleFilter,
  CHOICES,
  type ChoiceKey,
  FILTER_KEYS,
  type FilterKey,
  filterQuery,
  type ListSort,
  toggled,
} from '#lib/articles/list-filter.ts';

/** Something that a list can be narrowed by, by its name. */
export interface NamedValue {
  value: string;
  label: string;
}

/** What a filter can name that differs from newsroom to newsroom. */
export interface ListOptions {
  section: readonly NamedValue[];
  tag: readonly NamedValue[];
  byline: readonly NamedValue[];
  assignee: readonly NamedValue[];
  author: readonly NamedValue[];
}

export const FILTER_TITLES: Readonly<Record<FilterKey, string>> = {
  section: 'Section',
  tag: 'Tag',
  byline: 'Byline',
  assignee: 'Assignee',
  author: 'Begun by',
  stage: 'Stage',
  publication: 'Publication',
  priority: 'Priority',
  due: 'Due',
  length: 'Length',
  changed: 'Last change',
  here: 'In it now',
  trash: 'Trash',
};

const CHOICE_LABELS: {
  readonly [Key in ChoiceKey]: Readonly<Record<(typeof CHOICES)[Key][number], string>>;
} = {
  stage: { draft: 'Draft', in_review: 'In review', approved: 'Approved' },
  publication: {
    never: 'Never published',
    scheduled: 'Scheduled',
    live: 'Live',
    unpublished: 'Unpublished',
    killed: 'Killed',
  },
  priority: { normal: 'Normal', high: 'High', urgent: 'Urgent' },
  due: { overdue: 'Overdue', day: 'Within a day', week: 'Within a week', none: 'No due time' },
  length: { over: 'Over length', under: 'Under length', unplanned: 'No planned length' },
  changed: { hour: 'This hour', day: 'This day', week: 'This week', month: 'This month' },
  here: { anybody: 'Somebody' },
  trash: { only: 'In the trash' },
};

export const SORT_LABELS: Readonly<Record<ListSort, string>> = {
  changed: 'By last change',
  due: 'By due time',
  priority: 'By priority',
  published: 'By publication',
};

const ME: NamedValue = { value: 'me', label: 'Me' };
const NOBODY: NamedValue = { value: 'none', label: 'Nobody' };

/** The values of a kind that are the same everywhere. */
export function choicesOf(key: ChoiceKey): NamedValue[] {
  const labels: Readonly<Record<string, string>> = CHOICE_LABELS[key];
  return CHOICES[key].map((value) => ({ value, label: labels[value] ?? value }));
}

/** A part of a filter, and the address of the list without it. */
export interface FilterChip {
  text: string;
  without: ListAddress;
}

/** All parts of a filter but the trash, which is a place of its own. */
export function chipsOf(filter: ArticleFilter, options: ListOptions): FilterChip[] {
  const words =
    filter.q === '' ? [] : [{ text: `“${filter.q}”`, without: listAddress({ ...filter, q: '' }) }];
  const rest = FILTER_KEYS.filter((key) => key !== 'trash').flatMap((key) =>
    filter[key].map((value: string) => ({
      text: `${FILTER_TITLES[key]}: ${labelOf(key, value, options)}`,
      without: listAddress(toggled(filter, key, value)),
    })),
  );
  return [...words, ...rest];
}

export type ListAddress = '/admin/articles' | `/admin/articles?${string}`;

/** The address of the list with a filter. */
export function listAddress(filter: ArticleFilter): ListAddress {
  return addressOfQuery(filterQuery(filter));
}

/** The same with a filter as it stands in an address. */
export function addressOfQuery(query: string): ListAddress {
  return query === '' ? '/admin/articles' : `/admin/articles?${query}`;
}

// Somebody who has gone, or a tag that was merged, still narrows the list until it is taken out.
function labelOf(key: FilterKey, value: string, options: ListOptions): string {
  const known = key in CHOICES ? choicesOf(key as ChoiceKey) : optionsOf(key, options);
  return known.find((option) => option.value === value)?.label ?? 'unknown';
}

/** What can be named of a kind in this newsroom. */
export function optionsOf(key: FilterKey, options: ListOptions): readonly NamedValue[] {
  if (key === 'assignee') return [ME, NOBODY, ...options.assignee];
  return key === 'author' ? [ME, ...options.author] : options[key as keyof ListOptions];
}
