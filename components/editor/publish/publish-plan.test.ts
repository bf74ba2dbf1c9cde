import { describe, expect, test } from 'vitest';
import { actionLabel, firstPlan, type PlanFacts, type PublishPlan, requestOf } from './publish-plan.ts';

const NOW = new Date('2026-11-22T14:00:00Z');
const LATER = '2026-11-22T18:00:00.000Z';
const DRAFT: PlanFacts = { publication: 'never', scheduledFor: null, embargoUntil: null };
const LIVE: PlanFacts = { ...DRAFT, publication: 'live' };
const HELD: PlanFacts = { ...DRAFT, embargoUntil: LATER };
const SCHEDULED: PlanFacts = { ...DRAFT, publication: 'scheduled', scheduledFor: LATER };

function aPlan(changes: Partial<PublishPlan> = {}): PublishPlan {
  return { ...firstPlan(DRAFT, NOW), ...changes };
}

test.each<[string, PlanFacts, object]>([
  ['a draft goes now', DRAFT, { when: 'now', at: null, kind: 'update' }],
  ['what is held back goes when its embargo ends', HELD, { when: 'embargo' }],
  [
    'an embargo that is over holds nothing',
    { ...HELD, embargoUntil: '2026-11-22T13:59:00Z' },
    { when: 'now' },
  ],
  ['a schedule stands as it is', SCHEDULED, { when: 'time', at: LATER }],
])('%s', (_, article, plan) => {
  expect(firstPlan(article, NOW)).toMatchObject(plan);
});

describe('the request', () => {
  test.each<[string, PublishPlan, PlanFacts, object]>([
    ['publishes a draft', aPlan(), DRAFT, { move: 'publish', input: {} }],
    [
      'names the change of a live article',
      aPlan({ kind: 'fix' }),
      LIVE,
      { move: 'publish', input: { change: { kind: 'fix' } } },
    ],
    [
      'carries a note where there is one',
      aPlan({ kind: 'correction', text: 'It was 18.', place: 'top' }),
      LIVE,
      { move: 'publish', input: { change: { kind: 'correction', text: 'It was 18.', place: 'top' } } },
    ],
    [
      'schedules at a time',
      aPlan({ when: 'time', at: LATER }),
      DRAFT,
      { move: 'schedule', input: { at: LATER } },
    ],
    [
      'schedules for the end of the embargo',
      aPlan({ when: 'embargo' }),
      HELD,
      { move: 'schedule', input: { at: LATER } },
    ],
    [
      'schedules an update',
      aPlan({ when: 'time', at: LATER }),
      LIVE,
      { move: 'schedule', input: { change: { kind: 'update' }, at: LATER } },
    ],
  ])('%s', (_, plan, article, request) => {
    expect(requestOf(plan, article, NOW)).toEqual(request);
  });

  test.each<[string, PublishPlan, PlanFacts, RegExp]>([
    ['no time', aPlan({ when: 'time' }), DRAFT, /Choose a time/],
    ['a time that has passed', aPlan({ when: 'time', at: NOW.toISOString() }), DRAFT, /has passed/],
    ['a correction without words', aPlan({ kind: 'correction', text: ' ' }), LIVE, /what was wrong/],
  ])('waits with %s', (_, plan, article, sentence) => {
    expect(requestOf(plan, article, NOW)).toMatch(sentence);
  });
});

test.each<[PublishPlan, PlanFacts, string]>([
  [aPlan(), DRAFT, 'Publish now'],
  [aPlan(), LIVE, 'Publish the update'],
  [aPlan({ when: 'time' }), DRAFT, 'Schedule'],
  [aPlan({ when: 'time' }), LIVE, 'Schedule this update'],
  [aPlan({ when: 'time' }), SCHEDULED, 'Reschedule'],
])('the button says what it does', (plan, article, label) => {
  expect(actionLabel(plan, article)).toBe(label);
});
