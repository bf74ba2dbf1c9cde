import { expect, test } from 'vitest';
import { hasOption, matchingOptions } from './combobox-matches.ts';

const options = ['World', 'Work and pay', 'Home of world music', 'Underworld', 'Élections'].map((label) => ({
  value: label,
  label,
}));

test.each([
  ['wor', ['World', 'Work and pay', 'Home of world music', 'Underworld']],
  ['  WORLD ', ['World', 'Home of world music', 'Underworld']],
  ['elec', ['Élections']],
  ['nothing', []],
  ['', ['World', 'Work and pay', 'Home of world music', 'Underworld', 'Élections']],
])('%j finds the best matches first', (typed, labels) => {
  expect(matchingOptions(options, typed).map(({ label }) => label)).toEqual(labels);
});

test.each([
  ['elections', true],
  ['election', false],
])('whether %j stands in the list already', (typed, expected) => {
  expect(hasOption(options, typed)).toBe(expected);
});

test('an option is found by its other words too, says so, and stands in the list already', () => {
  const tags = [
    { value: 'floods', label: 'Floods', also: ['High water', 'Inundations'] },
    { value: 'water', label: 'Water' },
  ];
  expect(matchingOptions(tags, 'wat')).toEqual([
    { value: 'water', label: 'Water' },
    { value: 'floods', label: 'Floods', also: ['High water', 'Inundations'], note: 'also High water' },
  ]);
  expect(matchingOptions(tags, 'flo')[0]).not.toHaveProperty('note');
  expect(hasOption(tags, 'high Water')).toBe(true);
});
