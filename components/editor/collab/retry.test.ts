import { expect, test } from 'vitest';
import { Retry } from './retry.ts';

function aWorld() {
  const planned: { task: () => void; delayMs: number }[] = [];
  const schedule = (task: () => void, delayMs: number) => {
    const plan = { task, delayMs };
    planned.push(plan);
    return () => void planned.splice(planned.indexOf(plan), 1);
  };
  return { random: () => 1, schedule, planned };
}

test('a failure elsewhere does not put off what is planned', () => {
  const world = aWorld();
  const retry = new Retry(world, () => {});
  retry.plan();
  const [first] = world.planned;
  retry.plan();
  retry.plan();
  expect(world.planned).toEqual([first]);
});

test('each attempt that fails waits longer, until one works', () => {
  const world = aWorld();
  const retry = new Retry(world, () => retry.plan());
  const delays: number[] = [];
  const pass = () => {
    const { task, delayMs } = world.planned.shift() ?? { task: () => {}, delayMs: 0 };
    delays.push(delayMs);
    task();
  };
  retry.plan();
  for (let failure = 0; failure < 6; failure += 1) pass();
  retry.reset();
  expect(world.planned).toEqual([]);
  retry.plan();
  pass();
  expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 1_000]);
});
