import { expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

const SECTIONS = [{ id: 'world' }, { id: 'sport' }];

function formOf(...entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test('a switch that is off is not in a form, and is off all the same', () => {
  expect(readSettings(formOf(), 3, SECTIONS)).toMatchObject({ version: 3, twoPairsOfEyes: false });
  expect(readSettings(formOf(['twoPairsOfEyes', 'on']), 3, SECTIONS)).toMatchObject({ twoPairsOfEyes: true });
});

test('sections that are not ticked leave the menu', () => {
  const form = formOf(['section', 'world']);
  expect(readSettings(form, 1, SECTIONS).hiddenSectionIds).toEqual(['sport']);
});

test('a section that is new since the page was opened stays in the menu', () => {
  const form = formOf(['section', 'world'], ['section', 'sport']);
  expect(readSettings(form, 1, SECTIONS).hiddenSectionIds).toEqual([]);
});

test('profiles are told apart by their lines', () => {
  const form = formOf(['socialProfiles', ' one.example \r\n\r\ntwo.example\n']);
  expect(readSettings(form, 1, SECTIONS).socialProfiles).toEqual(['one.example', 'two.example']);
});
