import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Finding } from './check.ts';

type Counts = Omit<Finding, 'output'>;

/** Vitest's `json` reporter, which follows Jest's. */
const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** Playwright's `json` reporter. */
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Counts from a report of vitest; null when there is none that can be read. */
export async function readVitestReport(file: string): Promise<Counts | null> {
  const report = VitestReport.safeParse(await readJson(file));
  if (!report.success) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report.data;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** Counts from a report of Playwright; null when there is none that can be read. A flaky test has failed. */
export async function readPlaywrightReport(file: string): Promise<Counts | null> {
  const report = PlaywrightReport.safeParse(await readJson(file));
  if (!report.success) return null;
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
