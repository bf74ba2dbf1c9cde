import { rm } from 'node:fs/promises';
import { readDotEnv } from '#lib/env.ts';
import { CHECKS } from '#server/checks/all-checks.ts';
import type { Check, Finding } from '#server/checks/check.ts';
import { explainTo } from '#server/process/explain-error.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { inProject } from '#server/process/project.ts';
import { tailOf } from '#server/process/run-to-end.ts';
import { listenForStop, Stopped } from '#server/supervisor/stop-signals.ts';
import { openTerminal, type Verdict } from '#server/terminal.ts';

const SHOWN_LINES = 150;

const terminal = openTerminal({ resultsOnly: false });
const { stop } = listenForStop(() => performance.now());

/** The checks named on the command line, all of them when none is. */
function choose(keys: readonly string[]): readonly Check[] {
  const known = CHECKS.map(({ key }) => key);
  const unknown = keys.find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new OperatorError(
      `There is no check "${unknown}". Name any of ${known.join(', ')}, or none for all.`,
    );
  }
  return keys.length === 0 ? CHECKS : CHECKS.filter(({ key }) => keys.includes(key));
}

/** A check that could not even begin has failed, like one that found something. */
async function look(check: Check): Promise<Finding> {
  try {
    return await check.run(stop);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      output: error instanceof Error ? error.message : String(error),
    };
  }
}

function judge({ passed, failed, skipped }: Finding): Verdict {
  const counts = [
    [passed, 'passed'],
    [failed, 'failed'],
    [skipped, 'skipped'],
  ] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return { isGood: failed === 0, words: words.join(', ') };
}

async function runChecks(checks: readonly Check[]): Promise<number> {
  // A report of an earlier run must not be counted for a check that wrote none.
  await rm(inProject('data/test-results'), { recursive: true, force: true });
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    const finding = await terminal.step(check.name, check.doing, () => look(check), judge);
    if (finding.failed > 0) terminal.complain(`\n${tailOf(finding.output, SHOWN_LINES)}\n`);
    passed += finding.passed;
    failed += finding.failed;
  }
  terminal.result(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  readDotEnv();
  process.exit(await runChecks(choose(process.argv.slice(2))));
} catch (error) {
  if (error instanceof Stopped) process.exit(130);
  explainTo(terminal, error);
  process.exit(1);
}
