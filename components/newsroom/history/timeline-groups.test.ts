import { expect, test } from 'vitest';
import type { RevisionListItem } from '#lib/articles/queries/revisions.ts';
import { groupByDay } from './timeline-groups.ts';

const UTC = { language: 'en', timeZone: 'UTC' };
const JERUSALEM = { language: 'en', timeZone: 'Asia/Jerusalem' };

function revision(number: number, at: string, more: Partial<RevisionListItem> = {}): RevisionListItem {
  return {
    number,
    at,
    reason: 'save',
    by: { id: null, name: 'Ada' },
    name: null,
    isLive: false,
    size: { added: 1, removed: 0 },
    ...more,
  };
}

const grouped = (revisions: RevisionListItem[], dates = UTC) =>
  groupByDay(revisions, dates).map(({ day, runs }) => [
    day,
    runs.map((run) => run.map(({ number }) => number)),
  ]);

test('saves that follow each other are one run, everything else stands alone', () => {
  const morning = '2026-11-22T09:00:00Z';
  expect(
    grouped([
      revision(7, morning),
      revision(6, morning),
      revision(5, morning, { name: 'Before legal' }),
      revision(4, morning),
      revision(3, morning, { reason: 'publish' }),
      revision(2, morning, { isLive: true }),
      revision(1, morning),
    ]),
  ).toEqual([['22 November 2026', [[7, 6], [5], [4], [3], [2], [1]]]]);
});

test('days are the newsroom’s own', () => {
  const revisions = [revision(2, '2026-11-22T22:30:00Z'), revision(1, '2026-11-22T21:30:00Z')];
  expect(grouped(revisions)).toEqual([['22 November 2026', [[2, 1]]]]);
  expect(grouped(revisions, JERUSALEM)).toEqual([
    ['23 November 2026', [[2]]],
    ['22 November 2026', [[1]]],
  ]);
});
