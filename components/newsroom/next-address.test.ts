import { expect, test } from 'vitest';
import { nextAddress } from './next-address.ts';

test.each([
  ['/admin/articles/1?paste', '/admin/articles/1?paste'],
  ['/admin', '/admin'],
  [undefined, '/admin'],
  ['', '/admin'],
  ['https://elsewhere.example/admin', '/admin'],
  ['//elsewhere.example/admin', '/admin'],
  ['/\\elsewhere.example/admin', '/admin'],
  ['/\t/elsewhere.example/admin', '/admin'],
  ['/%5celsewhere.example/admin', '/admin'],
  ['/\n/elsewhere.example/admin', '/admin'],
  ['/admin/%2e%2e/%2e%2e//elsewhere.example', '/admin'],
  ['/admin/../api/auth/signout', '/admin'],
  ['/administration', '/admin'],
  ['javascript:alert(1)', '/admin'],
])('after signing in with next=%j the person is sent to %s', (next, expected) => {
  expect(nextAddress(next)).toBe(expected);
});
