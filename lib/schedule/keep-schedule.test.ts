import { afterEach, expect, test, vi } from 'vitest';
import type { DueOutcome } from '#lib/articles/commands/publish-due.ts';
import { setEnvironment } from '#lib/env.ts';
import { keepSchedule } from './keep-schedule.ts';

setEnvironment({ LOG_LEVEL: 'silent' });

const published = (count: number): DueOutcome[] =>
  Array.from({ length: count }, (_, n) => ({ articleId: String(n), did: 'published' }));

let stop = () => {};
afterEach(() => stop());

test('looks again and again, one look at a time', async () => {
  let running = 0;
  let most = 0;
  const publish = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return published(1);
  });
  stop = keepSchedule(publish, 1);
  await vi.waitUntil(() => publish.mock.calls.length > 3);
  expect(most).toBe(1);
});

test('goes on at once while there is more than one look can do', async () => {
  const publish = vi.fn().mockResolvedValueOnce(published(20)).mockResolvedValue([]);
  stop = keepSchedule(publish, 60_000);
  await vi.waitUntil(() => publish.mock.calls.length === 2);
});

test('survives a database that is away', async () => {
  const publish = vi.fn().mockRejectedValueOnce(new Error('no connection')).mockResolvedValue([]);
  stop = keepSchedule(publish, 1);
  await vi.waitUntil(() => publish.mock.calls.length > 2);
});

test('does not hammer when nothing of a full look succeeds', async () => {
  const stuck = published(20).map(({ articleId }) => ({ articleId, did: 'nothing', error: 'away' }) as const);
  const publish = vi.fn().mockResolvedValue(stuck);
  stop = keepSchedule(publish, 60_000);
  await vi.waitUntil(() => publish.mock.calls.length === 1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(publish).toHaveBeenCalledTimes(1);
});
