import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

test.each([
  ['https://news.example', 'https://news.example', true],
  ['https://news.example', 'https://news.example.evil.test', false],
  ['https://news.example', 'http://news.example', false],
  ['https://news.example', 'https://news.example:8443', false],
  ['https://news.example', 'null', false],
  ['https://news.example', null, false],
  ['https://news.example', '', false],
  ['http://localhost:3000', 'http://127.0.0.1:3000', true],
  ['http://localhost:3000', 'http://[::1]:3000', true],
  ['http://localhost:3000', 'http://localhost:3001', false],
  ['http://localhost:3000', 'http://localhost.evil.test:3000', false],
  ['https://news.example', 'http://localhost:3000', false],
])('a newsroom at %s takes changes from %j: %s', (siteUrl, origin, expected) => {
  expect(isOwnOrigin(origin, siteUrl)).toBe(expected);
});
