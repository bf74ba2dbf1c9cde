import { expect, test } from 'vitest';
import { placeWords } from './place-words.ts';

test.each([
  ['127.0.0.1', 'on the newsroom’s own machine'],
  ['::1', 'on the newsroom’s own machine'],
  ['::ffff:127.0.0.1', 'on the newsroom’s own machine'],
  ['10.1.2.3', 'in the house’s network'],
  ['::ffff:192.168.1.7', 'in the house’s network'],
  ['fd12::1', 'in the house’s network'],
  ['203.0.113.9', null],
  ['172.32.0.1', null],
  ['2001:db8::1', null],
  ['', null],
  ['unknown', null],
])('%s is %s', (address, words) => {
  expect(placeWords(address)).toBe(words);
});
