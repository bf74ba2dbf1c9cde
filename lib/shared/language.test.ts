import { expect, test } from 'vitest';
import { directionOfText } from './language.ts';

test.each([
  ['Harbour vote', 'ltr'],
  ['הצבעה בנמל', 'rtl'],
  ['12: تصويت الميناء', 'rtl'],
  ['“BBC” אומר', 'ltr'],
  ['港口投票', 'ltr'],
  ['17–12', 'ltr'],
  ['', 'ltr'],
])('%j runs %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});
