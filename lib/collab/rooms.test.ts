import { expect, test, vi } from 'vitest';
import { type Announcement, Rooms } from './rooms.ts';

function saying(changes: Partial<Announcement> = {}): Announcement {
  const ada = { clientId: 'ada-tab-1', personId: 'ada', name: 'Ada', version: 3, anchor: 1, head: 2 };
  return { articleId: 'fire', isLeaving: false, ...ada, ...changes };
}

test('whoever says something is in that room, until they say that they leave', () => {
  const rooms = new Rooms(0);
  rooms.hear(saying(), 0);
  rooms.hear(
    saying({ clientId: 'grace-tab', personId: 'grace', name: 'Grace', anchor: null, head: null }),
    1,
  );
  expect(rooms.peopleIn('fire', 1).map(({ name, head }) => [name, head])).toEqual([
    ['Ada', 2],
    ['Grace', null],
  ]);
  expect(rooms.peopleIn('flood', 1)).toEqual([]);
  rooms.hear(saying({ isLeaving: true }), 2);
  expect(rooms.peopleIn('fire', 2).map(({ name }) => name)).toEqual(['Grace']);
});

test('nobody can speak for somebody else by their client id', () => {
  const rooms = new Rooms(0);
  rooms.hear(saying(), 0);
  rooms.hear(saying({ personId: 'mallory', name: 'Mallory' }), 1);
  rooms.hear(saying({ personId: 'mallory', isLeaving: true }), 2);
  expect(rooms.peopleIn('fire', 2).map(({ name }) => name)).toEqual(['Ada']);
});

test('a later word of somebody keeps their place in the order', () => {
  const rooms = new Rooms(0);
  rooms.hear(saying(), 0);
  rooms.hear(saying({ clientId: 'grace-tab', name: 'Grace' }), 1);
  rooms.hear(saying({ head: 9 }), 2);
  expect(rooms.peopleIn('fire', 2).map(({ name, head }) => [name, head])).toEqual([
    ['Ada', 9],
    ['Grace', 2],
  ]);
});

test.each([
  [29_999, ['Ada']],
  [30_000, []],
])('%i ms after their last word, those here are %j', (nowMs, names) => {
  const rooms = new Rooms(0);
  rooms.hear(saying(), 0);
  expect(rooms.peopleIn('fire', nowMs).map(({ name }) => name)).toEqual(names);
});

test('those who listen to a room are told when somebody comes, moves, goes or is not heard of for long', () => {
  const rooms = new Rooms(0);
  const [inFire, inFlood] = [vi.fn(), vi.fn()];
  const unlisten = rooms.listen('fire', inFire);
  rooms.listen('flood', inFlood);
  rooms.hear(saying(), 0);
  rooms.hear(saying({ head: 5 }), 1_000);
  rooms.forget(20_000);
  expect(inFire).toHaveBeenCalledTimes(2);
  rooms.forget(31_000);
  expect(inFire).toHaveBeenCalledTimes(3);
  unlisten();
  rooms.hear(saying(), 32_000);
  expect(inFire).toHaveBeenCalledTimes(3);
  expect(inFlood).not.toHaveBeenCalled();
});

test('after twelve seconds everybody has been heard of', () => {
  const rooms = new Rooms(1_000);
  expect([rooms.isComplete(12_999), rooms.isComplete(13_000)]).toEqual([false, true]);
});

test('a room is occupied while somebody is in it', () => {
  const rooms = new Rooms(0);
  rooms.hear(saying(), 0);
  rooms.hear(saying({ articleId: 'flood' }), 20_000);
  expect(rooms.occupied(20_000)).toEqual(['fire', 'flood']);
  expect(rooms.occupied(30_000)).toEqual(['flood']);
});
