import { expect, test } from 'vitest';
import { requestOrigin } from './request-origin.ts';

test.each([
  [{ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Mozilla/5.0 (X11)' }, '203.0.113.7 Mozilla/5.0 (X11)'],
  [{ 'x-forwarded-for': '2001:db8::7' }, '2001:db8::7'],
  [{ 'user-agent': 'curl/8.5' }, 'unknown curl/8.5'],
  [{ 'x-forwarded-for': '<script>', 'user-agent': 'x' }, 'unknown x'],
  [{ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'a\u00e9\u0085b' }, '203.0.113.7 a b'],
])('%j comes from %s', (headers, origin) => {
  expect(requestOrigin(new Headers(headers))).toBe(origin);
});

test('a token stands between address and program', () => {
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'curl/8.5' });
  expect(requestOrigin(headers, 'token 1')).toBe('203.0.113.7 token 1 curl/8.5');
});

test('a long name of a program is cut', () => {
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'x'.repeat(5000) });
  expect(requestOrigin(headers)).toHaveLength(300);
});
