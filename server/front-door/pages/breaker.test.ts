import { expect, test } from 'vitest';
import { Breaker } from './breaker.ts';

function open() {
  const clock = { nowMs: 1000 };
  const breaker = new Breaker({ nowMs: () => clock.nowMs, pauseMs: 100, longestPauseMs: 300 });
  return { clock, breaker };
}

test('one page that fails is not the whole', () => {
  const { breaker } = open();
  for (let n = 0; n < 10; n += 1) breaker.failed('/world/bad', false);
  breaker.failed('/world/worse', false);
  expect([breaker.isDown, breaker.mayAsk()]).toEqual([false, true]);
  breaker.failed('/', false);
  expect([breaker.isDown, breaker.mayAsk()]).toEqual([true, false]);
});

test('a success between failures counts', () => {
  const { breaker } = open();
  for (let n = 0; n < 10; n += 1) {
    breaker.failed('/a', false);
    breaker.failed('/b', false);
    breaker.succeeded();
  }
  expect(breaker.isDown).toBe(false);
});

test('what cannot be reached is asked once after each pause, and the pauses grow', () => {
  const { breaker, clock } = open();
  const asked: number[] = [];
  breaker.failed('/', true);
  for (; clock.nowMs < 2000; clock.nowMs += 10) {
    if (!breaker.mayAsk()) continue;
    asked.push(clock.nowMs);
    breaker.failed('/', true);
  }
  expect(asked).toEqual([1100, 1300, 1600, 1900]);
});

test('while a question is out no other is asked', () => {
  const { breaker, clock } = open();
  breaker.failed('/', true);
  clock.nowMs += 100;
  expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false]);
});

test('an answer ends it at once', () => {
  const { breaker } = open();
  breaker.failed('/', true);
  breaker.succeeded();
  expect([breaker.isDown, breaker.mayAsk()]).toEqual([false, true]);
});
