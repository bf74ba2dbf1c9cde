import { expect, test } from 'vitest';
import { peopleAfter } from '#components/newsroom/live/room-report.ts';
import type { PersonHere } from './messages.ts';
import { neighboursOf } from './people.ts';

function aTab(clientId: string, personId: string, name = personId): PersonHere {
  return { clientId, personId, name, version: 0, anchor: null, head: null };
}

const OWN = { clientId: 'mine', personId: 'ada' };

test('one’s own tab is no neighbour, and a person with two tabs is one', () => {
  const people = [aTab('mine', 'ada'), aTab('g1', 'grace'), aTab('g2', 'grace')];
  const neighbours = neighboursOf(people, OWN);
  expect(neighbours.map(({ name, tabs }) => [name, tabs.length])).toEqual([['grace', 2]]);
});

test('one’s own other tab is called so', () => {
  expect(neighboursOf([aTab('other', 'ada', 'Ada')], OWN)).toMatchObject([{ name: 'You', isMe: true }]);
});

test('two people of one name can be told apart', () => {
  const people = [aTab('mine', 'ada', 'Sam'), aTab('a', 'sam-1', 'Sam'), aTab('b', 'sam-2', 'Sam')];
  expect(neighboursOf(people, OWN).map(({ name }) => name)).toEqual(['Sam', 'Sam (2)']);
});

test('colours of ten people are apart, and those who came first keep theirs', () => {
  const people = Array.from({ length: 10 }, (_, n) => aTab(`tab-${n}`, `person-${n}`));
  const hues = neighboursOf(people, OWN).map(({ hue }) => hue);
  const between = (one: number, other: number) =>
    Math.min((one - other + 360) % 360, (other - one + 360) % 360);
  for (const [index, hue] of hues.entries()) {
    for (const other of hues.slice(index + 1)) expect(between(hue, other)).toBeGreaterThanOrEqual(30);
  }
  expect(neighboursOf(people.slice(0, 5), OWN).map(({ hue }) => hue)).toEqual(hues.slice(0, 5));
});

test('nobody vanishes because the server was started a moment ago', () => {
  const known = [aTab('a', 'ada'), aTab('g', 'grace')];
  const moved = { ...aTab('g', 'grace'), head: 4 };
  expect(peopleAfter(known, { people: [moved], isComplete: false })).toEqual([moved, known[0]]);
  expect(peopleAfter(known, { people: [moved], isComplete: true })).toEqual([moved]);
});
