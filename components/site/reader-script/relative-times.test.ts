// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellTimeSince, timeSince } from './relative-times.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['2026-11-26T11:59:30Z', 'en', 'now'],
  ['2026-11-26T11:48:00Z', 'en', '12 minutes ago'],
  ['2026-11-26T10:59:00Z', 'en-GB', '1 hour ago'],
  ['2026-11-25T12:00:01Z', 'en', '23 hours ago'],
  ['2026-11-26T11:48:00Z', 'he', 'לפני 12 דקות'],
  ['2026-11-26T09:00:00Z', 'ar', 'قبل 3 ساعات'],
  ['2026-11-25T12:00:00Z', 'en', null],
  ['2026-11-26T12:00:01Z', 'en', null],
  ['not an instant', 'en', null],
])('%s in %s is %s', (instant, language, words) => {
  expect(timeSince(Date.parse(instant), NOW, language)).toBe(words);
});

test('a time tells how long ago it was in the language around it, keeps its moment, and goes back to it', () => {
  document.body.innerHTML =
    '<article lang="fr"><time datetime="2026-11-25T12:01:00Z" data-since>25 novembre</time></article>' +
    '<time datetime="2026-11-26T11:00:00Z">11:00</time>';
  const [since, plain] = document.querySelectorAll('time');
  tellTimeSince();
  expect(since?.textContent).toBe('il y a 23 heures');
  expect(since?.title).toBe('25 novembre');
  expect(plain?.textContent).toBe('11:00');
  vi.advanceTimersByTime(60_000);
  expect(since?.textContent).toBe('25 novembre');
  expect(since?.hasAttribute('title')).toBe(false);
});
