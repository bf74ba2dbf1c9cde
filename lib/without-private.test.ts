import { expect, test } from 'vitest';
import { withoutPasswords, withoutPrivate } from './without-private.ts';

test.each([
  ['postgresql://app:word@db.example/news', 'postgresql://app:***@db.example/news'],
  ['smtps://me:a:b@mail.example', 'smtps://me:***@mail.example'],
  ['https://news.example/a?b=c@d', 'https://news.example/a?b=c@d'],
])('the password is cut from %s', (given, expected) => {
  expect(withoutPasswords(given)).toBe(expected);
});

test.each([
  ['550 <ada.reader@post.example> is unknown', '550 <***@***> is unknown'],
  [
    'asked https://news.example/search?q=word&page=2 in vain',
    'asked https://news.example/search?*** in vain',
  ],
  ['The id is wrong. Received "a "word"".', 'The id is wrong. Received "***".'],
  ['the token ndk_Ab-9_x is too old', 'the token ndk_*** is too old'],
  ['cannot reach postgresql://app:word@db.example/news', 'cannot reach postgresql://app:***@db.example/news'],
  ['    at a (node_modules/react@19.2.1/b.js:1:2)', '    at a (node_modules/react@19.2.1/b.js:1:2)'],
  ['    at b (node_modules/@prisma/client/c.js:3:4)', '    at b (node_modules/@prisma/client/c.js:3:4)'],
])('what is private is cut from: %s', (given, expected) => {
  expect(withoutPrivate(given)).toBe(expected);
});
