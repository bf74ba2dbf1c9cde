import { expect, test } from 'vitest';
import { auditHref, readBefore } from './address.ts';
import { readFilter } from './schema.ts';

const ADA = '0193f000-0000-7000-8000-00000000ada0';

test('an address is read as a filter, and a filter written as an address', () => {
  const filter = {
    person: ADA,
    article: 'Harbour & “ferry” = 50%',
    action: 'article.publish',
    outcome: 'refused',
    from: '2026-11-26T00:00',
    to: '2026-11-26T23:59',
  } as const;
  const { searchParams } = new URL(auditHref(filter, 42), 'http://localhost');
  expect(readFilter(Object.fromEntries(searchParams))).toEqual({ filter, unread: [] });
  expect(readBefore(searchParams.get('before'))).toBe(42);
});

test('what a form leaves empty does not matter', () => {
  expect(readFilter({ person: '', from: '', other: 'x' })).toEqual({ filter: {}, unread: [] });
});

test.each([
  ['person', 'ada'],
  ['person', [ADA, ADA]],
  ['article', 'x'.repeat(201)],
  ['article', '\u0000'],
  ['action', 'article.fold'],
  ['outcome', 'maybe'],
  ['from', 'yesterday'],
  ['to', '2026-13-01T00:00'],
  ['to', '2026-02-30T00:00'],
])('%s cannot be %j, which is said', (name, value) => {
  expect(readFilter({ [name]: value, outcome: name === 'outcome' ? value : 'done' })).toEqual({
    filter: name === 'outcome' ? {} : { outcome: 'done' },
    unread: [name],
  });
});

test.each(['0', '-1', '1e3', '', 'x', undefined, ['1'], '9'.repeat(16)])('%j begins no page', (value) => {
  expect(readBefore(value)).toBe(null);
});
