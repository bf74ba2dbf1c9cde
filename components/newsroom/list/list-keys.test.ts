import { expect, test } from 'vitest';
import { LIST_KEYS, listAction } from './list-keys.ts';

const press = (key: string, changes = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...changes,
});

test.each([
  [press('j'), 'next'],
  [press('J'), 'next'],
  [press('ח', { code: 'KeyJ' }), 'next'],
  [press('؟'), null],
  [press('/'), 'search'],
  [press('?'), 'help'],
  [press('j', { ctrlKey: true }), null],
  [press('a', { metaKey: true }), null],
  [press('x', { altKey: true }), null],
  [press('k', { isComposing: true }), null],
  [press('q'), null],
  [press('Enter'), null],
])('%j means %s', (event, action) => {
  expect(listAction(event)).toBe(action);
});

test('no key does two things', () => {
  expect(new Set(LIST_KEYS.map(({ key }) => key)).size).toBe(LIST_KEYS.length);
});
