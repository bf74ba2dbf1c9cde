import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

const DATES = { language: 'en', timeZone: 'Europe/Dublin' };
const ADA = '0193f000-0000-7000-8000-00000000ada0';
const GONE = '0193f000-0000-7000-8000-00000000dead';

function read(before: object | null, after: object | null) {
  const line = { before, after, names: { [ADA]: 'Ada' } } as Parameters<typeof changesOf>[0];
  return changesOf(line, DATES);
}

test('values stand side by side, also those that only one side has', () => {
  expect(read({ stage: 'in_review', note: 'x' }, { stage: 'approved', isLive: true })).toEqual([
    { name: 'Stage', before: 'in review', after: 'approved' },
    { name: 'Note', before: 'x', after: null },
    { name: 'Is live', before: null, after: 'yes' },
  ]);
});

test.each([
  ['an instant is told in the newsroom’s zone', '2026-07-01T11:00:00.000Z', '1 July 2026 at 12:00 GMT+1'],
  ['a person by name', ADA, 'Ada'],
  ['one who is not known by id', GONE, GONE],
  ['nothing as none', null, 'none'],
  ['an empty text as none', '', 'none'],
  ['an empty list as none', [], 'none'],
  ['no', false, 'no'],
  ['zero', 0, '0'],
  ['a list one by one', [ADA, GONE], `Ada, ${GONE}`],
  ['an object part by part', { kind: 'fix', isConfirmed: true }, 'Kind: fix; Is confirmed: yes'],
])('%s', (_, value, words) => {
  expect(read(null, { value })).toEqual([{ name: 'Value', before: null, after: words }]);
});

test('names are read as words', () => {
  const values = { scheduledFor: 1, assigneeId: 2, name_revision: 3, id: 4 };
  expect(read(values, null).map(({ name }) => name)).toEqual([
    'Scheduled for',
    'Assignee',
    'Name revision',
    'Id',
  ]);
});

test('a line without either holds nothing', () => {
  expect(read(null, null)).toEqual([]);
});
