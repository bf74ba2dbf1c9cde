import { expect, test } from 'vitest';
import { anItem } from '#components/newsroom/testing/list-items.ts';
import { changedInPlace, newcomers, rowsOf, untold } from './live-rows.ts';

const [fire, flood, strike] = ['fire', 'flood', 'strike'].map((id) => anItem({ id, headline: id }));
const named = (id: string, headline: string) => anItem({ id, headline });

test('a row changes where it stands, and newcomers wait', () => {
  const shown = rowsOf([fire, flood].filter((item) => item !== undefined));
  const latest = [named('strike', 'strike'), named('flood', 'flood, higher'), named('fire', 'fire')];
  const after = changedInPlace(shown, latest, []);
  expect(after.rows.map(({ headline }) => headline)).toEqual(['fire', 'flood, higher']);
  expect(newcomers(after)).toBe(1);
  expect([...after.gone]).toEqual([]);
});

test('a row that a filter shows no longer stays as one that is gone; one on another page does not', () => {
  const shown = rowsOf([fire, flood].filter((item) => item !== undefined));
  const latest = [strike].filter((item) => item !== undefined);
  expect(untold(shown, latest)).toEqual(['fire', 'flood']);
  const after = changedInPlace(shown, latest, [named('flood', 'flood on page two')]);
  expect(after.rows.map(({ headline }) => headline)).toEqual(['fire', 'flood on page two']);
  expect([...after.gone]).toEqual(['fire']);
});
