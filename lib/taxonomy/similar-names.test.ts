import { expect, test } from 'vitest';
import { similarNames } from './similar-names.ts';

test.each([
  ['case', 'budget', 'Budget'],
  ['accents', 'Élysée', 'Elysee'],
  ['a plural', 'Election', 'Elections'],
  ['a plural in -ies', 'City councils', 'Cities council'],
  ['a plural in -es', 'Tax', 'Taxes'],
  ['hyphens and spaces', 'COVID-19', 'Covid 19'],
  ['a sign for a word', 'Law & order', 'Law and order'],
  ['the order of words', 'War in Gaza', 'Gaza in war'],
  ['a letter left out', 'Parliament', 'Parliment'],
  ['two letters swapped', 'Netanyahu', 'Netanayhu'],
  ['two slips in a long name', 'Constitutional Court', 'Constitucional Cuort'],
  ['vowel points', 'שָׁלוֹם', 'שלום'],
])('%s do not tell names apart', (_, name, other) => {
  expect(similarNames(name, ['Something else', other])).toEqual([other]);
  expect(similarNames(other, [name])).toEqual([name]);
});

test.each([
  ['years', 'Election 2024', 'Election 2025'],
  ['short names', 'Iran', 'Iraq'],
  ['words that end like a plural', 'Cos', 'Coss'],
  ['two slips in a name of middling length', 'Austria', 'Australia'],
  ['names with a word more', 'Budget', 'Budget vote'],
  ['signs alone', '—', '!'],
])('%s do', (_, name, other) => {
  expect(similarNames(name, [other])).toEqual([]);
});

test('thousands are compared in a moment, however long they are', () => {
  const others = Array.from(
    { length: 5000 },
    (_, n) => `${'long '.repeat(18)}${String.fromCodePoint(97 + (n % 26))}`,
  );
  expect(similarNames('nothing like these', others)).toEqual([]);
});
