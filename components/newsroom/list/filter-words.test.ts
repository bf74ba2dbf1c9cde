import { expect, test } from 'vitest';
import { CHOICES, type ChoiceKey, NO_FILTER, readFilter } from '#lib/articles/list-filter.ts';
import { chipsOf, choicesOf, listAddress } from './filter-words.ts';

const OPTIONS = {
  section: [{ value: 'world', label: 'World' }],
  tag: [{ value: 'boats', label: 'Boats' }],
  byline: [],
  assignee: [],
  author: [],
};
const filterOf = (query: string) => readFilter(new URLSearchParams(query)).filter;

test('each part of a filter can be taken out of it', () => {
  const chips = chipsOf(
    filterOf('q=ferry&section=world&assignee=me&due=overdue&sort=due&trash=only'),
    OPTIONS,
  );
  expect(chips).toEqual([
    { text: '“ferry”', without: '/admin/articles?section=world&assignee=me&due=overdue&trash=only&sort=due' },
    {
      text: 'Section: World',
      without: '/admin/articles?q=ferry&assignee=me&due=overdue&trash=only&sort=due',
    },
    {
      text: 'Assignee: Me',
      without: '/admin/articles?q=ferry&section=world&due=overdue&trash=only&sort=due',
    },
    {
      text: 'Due: Overdue',
      without: '/admin/articles?q=ferry&section=world&assignee=me&trash=only&sort=due',
    },
  ]);
});

test('what is not known any more can be taken out as well', () => {
  expect(chipsOf(filterOf('tag=gone'), OPTIONS)).toEqual([
    { text: 'Tag: unknown', without: '/admin/articles' },
  ]);
});

test('every choice has words', () => {
  for (const key of Object.keys(CHOICES) as ChoiceKey[]) {
    for (const { value, label } of choicesOf(key)) expect(label).not.toBe(value);
  }
});

test('the list as it is has the shortest address', () => {
  expect(listAddress(NO_FILTER)).toBe('/admin/articles');
});
