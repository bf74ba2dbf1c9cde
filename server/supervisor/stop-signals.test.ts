import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { listenForStop, Stopped, unless } from './stop-signals.ts';

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])('%s asks to stop', (name) => {
  const source = new EventEmitter();
  const { stop, hurry } = listenForStop(() => 0, source);
  source.emit(name);
  expect([stop.aborted, hurry.aborted]).toEqual([true, false]);
});

test.each([
  [100, false],
  [1000, true],
])('a second Ctrl-C after %i ms asks to hurry: %s', (laterMs, isHurried) => {
  let now = 0;
  const source = new EventEmitter();
  const { hurry } = listenForStop(() => now, source);
  source.emit('SIGINT');
  now = laterMs;
  source.emit('SIGINT');
  expect(hurry.aborted).toBe(isHurried);
});

test('work that is given up throws what asked for it', async () => {
  const stop = new AbortController();
  const work = unless(stop.signal, new Promise(() => {}));
  stop.abort(new Stopped());
  await expect(work).rejects.toThrow(Stopped);
});

test('work that ends in time hands on what it made', async () => {
  expect(await unless(new AbortController().signal, Promise.resolve(7))).toBe(7);
});
