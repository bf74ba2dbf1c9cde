import { expect, test } from 'vitest';
import { carriesSame, streamAddress, wantedOf } from './wanted.ts';

const NOTHING = new Map<string, number>();
const wish = (articleId: string, since: number | null) => ({ articleId, since });

test('a story begins at the earliest version that a tab has', () => {
  const { carried } = wantedOf([wish('fire', 7), wish('fire', 4), wish('fire', null)], NOTHING);
  expect([...carried]).toEqual([['fire', 4]]);
});

test('but not before what was handed out to all who follow it', () => {
  const { carried } = wantedOf([wish('fire', 4), wish('flood', 2)], new Map([['fire', 9]]));
  expect(streamAddress(carried)).toBe('/api/collab?story=fire:9&story=flood:2');
});

test('who only wants to know who is there gets no steps', () => {
  const { carried } = wantedOf([wish('fire', null)], new Map([['fire', 9]]));
  expect(streamAddress(carried)).toBe('/api/collab?watch=fire');
});

test('a topic is named as one, and has room however many articles are watched', () => {
  const many = Array.from({ length: 100 }, (_, n) => wish(`watched-${n}`, null));
  const { carried, left } = wantedOf([...many, wish('notices', null)], NOTHING);
  expect([...carried.keys()]).toContain('notices');
  expect(left).toEqual([]);
  expect(streamAddress(new Map([['notices', null]]))).toBe('/api/collab?topic=notices');
});

test('what the server does not carry is left', () => {
  const stories = Array.from({ length: 42 }, (_, n) => wish(`story-${n}`, 0));
  const watched = Array.from({ length: 101 }, (_, n) => wish(`watched-${n}`, null));
  const { carried, left } = wantedOf([...watched, ...stories], NOTHING);
  expect(carried.size).toBe(140);
  expect(left).toEqual(['story-40', 'story-41', 'watched-100']);
});

test.each([
  ['another version', { fire: 3 }, { fire: 9 }, true],
  ['another article', { fire: 3 }, { flood: 3 }, false],
  ['one more', { fire: 3 }, { fire: 3, flood: 3 }, false],
  ['its words too', { fire: null }, { fire: 3 }, false],
])('a stream that carries %s', (_, one: object, other: object, isSame) => {
  const mapOf = (versions: object) => new Map(Object.entries(versions) as [string, number | null][]);
  expect(carriesSame(mapOf(one), mapOf(other))).toBe(isSame);
});
