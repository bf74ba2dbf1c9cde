import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { counted } from './check.ts';
import { readPlaywrightReport, readVitestReport } from './reports.ts';

const NEVER = new AbortController().signal;
const HARMLESS = 'server/process/project.ts';

async function reportOf(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, 'report.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  return join(folder, 'report.json');
}

test('tests are counted from the report of vitest', async () => {
  const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, more: true };
  expect(await readVitestReport(await reportOf(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('journeys are counted from the report of Playwright, where flaky is failed', async () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
  expect(await readPlaywrightReport(await reportOf(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test.each([['not JSON'], [{}], [{ stats: {} }]])('the report %j counts for nothing', async (content) => {
  const file = await reportOf(content);
  expect([await readVitestReport(file), await readPlaywrightReport(file)]).toEqual([null, null]);
});

describe('a runner', () => {
  test.each([
    ['that wrote no report', null],
    ['that ran no tests', { passed: 0, failed: 0, skipped: 3 }],
  ])('%s has failed', async (_what, counts) => {
    const run = counted({ command: [HARMLESS] }, async () => counts);
    expect((await run(NEVER)).failed).toBe(1);
  });

  test('that failed although its tests passed has failed', async () => {
    const run = counted({ command: ['no-such-script.ts'] }, async () => ({
      passed: 3,
      failed: 0,
      skipped: 0,
    }));
    expect(await run(NEVER)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('that passed is counted as it reported', async () => {
    const run = counted({ command: [HARMLESS] }, async () => ({ passed: 3, failed: 0, skipped: 0 }));
    expect(await run(NEVER)).toMatchObject({ passed: 3, failed: 0 });
  });
});
