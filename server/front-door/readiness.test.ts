import { expect, test, vi } from 'vitest';
import { readiness } from './readiness.ts';

test('is ready when every check passes', async () => {
  const isReady = readiness({ checks: { database: async () => {}, next: async () => {} }, nowMs: () => 0 });
  expect(await isReady()).toEqual({ ready: true, checks: { database: 'ok', next: 'ok' } });
});

test('names the check that fails', async () => {
  const checks = { database: () => Promise.reject(new Error('gone')), next: async () => {} };
  expect(await readiness({ checks, nowMs: () => 0 })()).toEqual({
    ready: false,
    checks: { database: 'failing', next: 'ok' },
  });
});

test('does not wait for a check that hangs', async () => {
  const checks = { database: () => new Promise(() => {}) };
  expect((await readiness({ checks, nowMs: () => 0, timeoutMs: 10 })()).ready).toBe(false);
});

test('checks once a second, however often it is asked', async () => {
  let now = 0;
  const check = vi.fn(async () => {});
  const isReady = readiness({ checks: { database: check }, nowMs: () => now });
  await Promise.all([isReady(), isReady()]);
  now = 999;
  await isReady();
  expect(check).toHaveBeenCalledTimes(1);
  now = 1000;
  await isReady();
  expect(check).toHaveBeenCalledTimes(2);
});
