import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '#lib/log.ts';
import { Tally, type View } from './tally.ts';
import { ViewCounts } from './view-counts.ts';
import { ViewWriter } from './view-writer.ts';

const VIEW: View = { hourMs: 0, story: 'a', referrer: 'direct', device: 'phone' };
const EVERY_MS = 5000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A writer on a database that does what the test says. */
function open() {
  const query = vi.fn(async (_sql: string, _values: unknown[]) => ({ rowCount: 1 }));
  const end = vi.fn(async () => {});
  const lines: string[] = [];
  const tally = new Tally(10);
  const counts = new ViewCounts();
  const onTick = vi.fn();
  const pool = { query, end } as unknown as Pool;
  const log = createLog('info', { write: (line) => lines.push(line) });
  const writer = new ViewWriter({ pool, tally, counts, log, everyMs: EVERY_MS, onTick });
  const written = () => query.mock.calls.map(([, values]) => values[4]);
  return { query, end, lines, tally, counts, onTick, writer, written };
}

test('however many views came, a few seconds of them are one statement, and none where none came', async () => {
  const { tally, query, written, onTick, counts } = open();
  await vi.advanceTimersByTimeAsync(2 * EVERY_MS);
  expect(query).not.toHaveBeenCalled();
  for (let n = 0; n < 1000; n += 1) tally.add(VIEW);
  tally.add({ ...VIEW, story: 'b' });
  await vi.advanceTimersByTimeAsync(2 * EVERY_MS);
  expect(written()).toEqual([[1000, 1]]);
  expect(onTick).toHaveBeenCalledTimes(4);
  expect(counts).toMatchObject({ writes: 1, failedWrites: 0 });
});

test('what cannot be written is held and written later; an outage is told once', async () => {
  const { tally, query, lines, written, counts } = open();
  query.mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone'));
  tally.add(VIEW);
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  tally.add(VIEW);
  await vi.advanceTimersByTimeAsync(2 * EVERY_MS);
  expect(written()).toEqual([[1], [2], [2]]);
  expect(lines).toHaveLength(1);
  expect(counts).toMatchObject({ writes: 1, failedWrites: 2, dropped: 0 });
  expect(tally.size).toBe(0);
});

test('what is left is written at the end, after what is being written', async () => {
  const { tally, query, end, writer, written } = open();
  const slow = Promise.withResolvers<{ rowCount: number }>();
  query.mockReturnValueOnce(slow.promise);
  tally.add(VIEW);
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  tally.add(VIEW, 3);
  const closed = writer.close();
  slow.resolve({ rowCount: 1 });
  await closed;
  expect(written()).toEqual([[1], [3]]);
  expect(end).toHaveBeenCalledOnce();
  tally.add(VIEW);
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(query).toHaveBeenCalledTimes(2);
});

test('a database that is gone for good is said to have cost the last views, and does not hold up the end', async () => {
  const { tally, query, end, writer, lines } = open();
  query.mockRejectedValue(new Error('gone'));
  tally.add(VIEW);
  await writer.close();
  expect(end).toHaveBeenCalledOnce();
  expect(lines.at(-1)).toContain('are lost');
});
