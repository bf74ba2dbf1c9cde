import type { NodeChild } from '#server/process/node-child.ts';
import { runNode } from '#server/process/run-to-end.ts';

/** What a check found: how many tests it stands for, and what to show when one failed. */
export interface Finding {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly output: string;
}

/** One thing that `npm test` looks at. */
export interface Check {
  /** A word to choose it by, as in `npm test -- units`. */
  readonly key: string;
  readonly name: string;
  /** What takes time, while it runs. */
  readonly doing: string;
  run(stop: AbortSignal): Promise<Finding>;
}

/** A check of programs that say yes or no: it counts as one test, and the first no ends it. */
export function yesOrNo(
  commands: readonly NodeChild[],
  prepare?: (stop: AbortSignal) => Promise<void>,
): Check['run'] {
  return async (stop) => {
    await prepare?.(stop);
    for (const command of commands) {
      const { code, output } = await runNode(command, stop);
      if (code !== 0) return { passed: 0, failed: 1, skipped: 0, output };
    }
    return { passed: 1, failed: 0, skipped: 0, output: '' };
  };
}

/** A check of tests that are counted from the report they write. A runner that fails without one counts as one. */
export function counted(
  command: NodeChild,
  readReport: () => Promise<Omit<Finding, 'output'> | null>,
  prepare?: (stop: AbortSignal) => Promise<void>,
): Check['run'] {
  return async (stop) => {
    await prepare?.(stop);
    const { code, output } = await runNode(command, stop);
    const counts = (await readReport()) ?? { passed: 0, failed: 0, skipped: 0 };
    const isUnexplained = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
    return { ...counts, failed: isUnexplained ? counts.failed + 1 : counts.failed, output };
  };
}
