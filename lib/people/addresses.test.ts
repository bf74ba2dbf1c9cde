import { expect, test } from 'vitest';
import { addressesIn } from './addresses.ts';

const ADA = { email: 'ada@news.example', name: '' };
const BOB = { email: 'bob@news.example', name: '' };

test.each([
  ['nothing', ' \n ,; ', []],
  ['one', ' ada@news.example\n', [ADA]],
  ['lines', 'ada@news.example\r\nbob@news.example', [ADA, BOB]],
  [
    'commas, semicolons and spaces',
    'ada@news.example, bob@news.example; ada@news.example bob@news.example',
    [ADA, BOB, ADA, BOB],
  ],
  [
    'names',
    'Ada Lovelace <ada@news.example>, "Bob" <bob@news.example>',
    [
      { ...ADA, name: 'Ada Lovelace' },
      { ...BOB, name: 'Bob' },
    ],
  ],
  [
    'what is no address, which is for the command to say',
    'ada, <>',
    [
      { email: 'ada', name: '' },
      { email: '', name: '' },
    ],
  ],
])('%s', (_, text, people) => {
  expect(addressesIn(text)).toEqual(people);
});
