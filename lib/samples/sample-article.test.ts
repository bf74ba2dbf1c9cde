import { expect, test } from 'vitest';
import { Chance } from './chance.ts';
import { sampleArticle } from './sample-article.ts';

const world = {
  sections: [{ id: 's1', slug: 'world' }],
  tagIds: ['t1', 't2'],
  profiles: new Map([['Mara Ellison', 'p1']]),
  personIds: ['a1'],
};
const now = new Date('2027-03-01T12:00:00Z');
const some = (seed: number) => {
  const chance = new Chance(seed);
  return Array.from({ length: 50 }, () => sampleArticle(chance, world, { isCurrent: true, now }));
};

test('the same seed makes the same articles, another seed others', () => {
  expect(some(1)).toEqual(some(1));
  expect(some(2)).not.toEqual(some(1));
  expect(new Set(some(1).map(({ id }) => id)).size).toBe(50);
});

test('no gap of a sentence is left open', () => {
  for (const { headline, standfirst, body } of some(3)) {
    expect(`${headline}${standfirst}${JSON.stringify(body.content)}`).not.toMatch(
      /\{(place|person|body|thing|day|number)\}/,
    );
  }
});
