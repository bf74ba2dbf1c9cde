import { expect, test } from 'vitest';
import { withoutUnreadableState } from './router-state.ts';

const NAME = 'Next-Router-State-Tree';
const PAGE = encodeURIComponent(
  JSON.stringify(['', { children: ['admin', { children: ['__PAGE__', {}] }] }, null, null, 16]),
);

test('what the router of this Next sends is kept', () => {
  const headers = [['RSC', '1'] as const, [NAME, PAGE] as const];
  expect(withoutUnreadableState(headers)).toEqual(headers);
});

test.each([
  ['of an older Next', encodeURIComponent('["",{"children":["__PAGE__",{}]},null,null,true]')],
  ['that is none', 'sent'],
  ['that is empty', ''],
  ['with half an escape', '%5B%E0%A4%A'],
  ['too long', PAGE + '%20'.repeat(20_000)],
  ['too deep', encodeURIComponent(`${'["",{"a":'.repeat(1500)}["",{}]${'}]'.repeat(1500)}`)],
])('a state %s is left out', (_, state) => {
  expect(
    withoutUnreadableState([
      ['RSC', '1'],
      [NAME, state],
    ]),
  ).toEqual([['RSC', '1']]);
});

test('two of them are left out', () => {
  expect(
    withoutUnreadableState([
      [NAME, PAGE],
      [NAME.toLowerCase(), PAGE],
    ]),
  ).toEqual([]);
});
