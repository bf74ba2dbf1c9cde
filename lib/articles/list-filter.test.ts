import { describe, expect, test } from 'vitest';
import { filterQuery, isNarrowed, NO_FILTER, readFilter, toggled } from './list-filter.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));

describe('a filter in an address', () => {
  test.each([
    [''],
    ['q=ferry+strike'],
    ['section=world&section=sport&tag=boats&byline=mei-tan'],
    ['assignee=me&assignee=none&assignee=0190a000-0000-7000-8000-00000000dead'],
    [
      'stage=draft&publication=live&priority=urgent&due=overdue&length=over&changed=day&here=anybody&trash=only',
    ],
    ['sort=due'],
    ['q=%D7%A9%D7%9C%D7%95%D7%9D'],
  ])('%s reads and writes the same', (query) => {
    const { filter, unknown } = read(query);
    expect([filterQuery(filter), unknown]).toEqual([query, []]);
  });

  test.each([
    ['sort=changed', ''],
    ['priority=high&stage=draft', 'stage=draft&priority=high'],
    ['stage=draft&stage=draft', 'stage=draft'],
    ['stage=', ''],
    ['q=++two%0A++words+', 'q=two+words'],
    ['cursor=0_1_x&page=2', ''],
  ])('%s is written as %s', (query, written) => {
    expect(filterQuery(read(query).filter)).toBe(written);
    expect(read(query).unknown).toEqual([]);
  });

  test.each(['stage=dead', 'priority=URGENT', 'section=../etc', 'sort=size', 'assignee=a b', 'due=toString'])(
    'does not know %s',
    (query) => {
      const { filter, unknown } = read(query);
      expect(filter).toEqual(NO_FILTER);
      expect(unknown).toEqual([query]);
    },
  );

  test('keeps within bounds', () => {
    const many = Array.from({ length: 90 }, (_, n) => `tag=t${n}`).join('&');
    expect(read(many).filter.tag).toHaveLength(20);
    expect(read(`q=${'x'.repeat(5000)}`).filter.q).toHaveLength(100);
  });
});

test('a value is there or not', () => {
  const urgent = toggled(NO_FILTER, 'priority', 'urgent');
  expect(filterQuery(urgent)).toBe('priority=urgent');
  expect(filterQuery(toggled(toggled(urgent, 'priority', 'high'), 'priority', 'urgent'))).toBe(
    'priority=high',
  );
});

test.each([
  ['', false],
  ['sort=due', false],
  ['trash=only', false],
  ['q=boats', true],
  ['trash=only&stage=draft', true],
])('%s leaves something out: %s', (query, isSo) => {
  expect(isNarrowed(read(query).filter)).toBe(isSo);
});
