import { describe, expect, test } from 'vitest';
import { createTerminal, formatDuration } from './terminal.ts';

function watchTerminal(isTTY: boolean) {
  let shown = '';
  const output = { isTTY, write: (text: string) => (shown += text) };
  let now = 0;
  const nowMs = () => (now += 400);
  const terminal = createTerminal({ result: output, note: output, complain: output, nowMs });
  return { terminal, shown: () => shown };
}

describe('a step', () => {
  test('is one plain line where there is no terminal', async () => {
    const { terminal, shown } = watchTerminal(false);
    await terminal.step('Build', 'compiling the pages', async () => {});
    expect(shown()).toBe('✓ Build          0.4 s\n');
  });

  test('is redrawn in place on a terminal', async () => {
    const { terminal, shown } = watchTerminal(true);
    await terminal.step('Build', 'compiling the pages', async () => {});
    expect(shown()).toContain('… Build          compiling the pages, 0 s\r\x1b[K✓ Build');
  });

  test('that fails is marked, and its error goes on', async () => {
    const { terminal, shown } = watchTerminal(false);
    const work = () => Promise.reject(new Error('no space'));
    await expect(terminal.step('Build', 'compiling', work)).rejects.toThrow('no space');
    expect(shown()).toMatch(/^✗ Build/);
  });

  test('is judged by what it made', async () => {
    const { terminal, shown } = watchTerminal(false);
    const judge = (count: number) => ({ isGood: false, words: `${count} failed` });
    await terminal.step('Units', 'testing', async () => 7, judge);
    expect(shown()).toMatch(/^✗ Units .* 7 failed\n$/);
  });

  test('hands on what it made', async () => {
    const { terminal } = watchTerminal(false);
    expect(await terminal.step('Build', 'compiling', async () => 7)).toBe(7);
  });
});

test.each([
  [40, '0.0 s'],
  [440, '0.4 s'],
  [12_340, '12.3 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%i ms are shown as %s', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
