import { afterEach, expect, test, vi } from 'vitest';
import type { EmptyOutcome } from '#lib/articles/commands/empty-trash.ts';
import { setEnvironment } from '#lib/env.ts';
import { keepTrash } from './keep-trash.ts';

setEnvironment({ LOG_LEVEL: 'silent' });

const deleted = (count: number): EmptyOutcome[] =>
  Array.from({ length: count }, (_, n) => ({ articleId: String(n), did: 'deleted' }));

let stop = () => {};
afterEach(() => stop());

test('the trash is looked at when a process begins, and on and on while it is full', async () => {
  const empty = vi
    .fn()
    .mockResolvedValueOnce(deleted(20))
    .mockResolvedValueOnce(deleted(20))
    .mockResolvedValue([]);
  stop = keepTrash(empty);
  await vi.waitUntil(() => empty.mock.calls.length === 3);
});

test('what cannot be deleted waits for the next hour', async () => {
  const stuck = deleted(20).map(({ articleId }) => ({ articleId, did: 'nothing', error: 'held' }) as const);
  const empty = vi.fn().mockResolvedValue(stuck);
  stop = keepTrash(empty);
  await vi.waitUntil(() => empty.mock.calls.length === 1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(empty).toHaveBeenCalledTimes(1);
});
