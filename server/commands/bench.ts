import { spawn } from 'node:child_process';
import { getEnv, readDotEnv } from '#lib/env.ts';
import { ensureChromium } from '#server/checks/chromium.ts';
import { explainTo } from '#server/process/explain-error.ts';
import { inProject } from '#server/process/project.ts';
import { openTerminal } from '#server/terminal.ts';

try {
  readDotEnv();
  await ensureChromium(getEnv().chromiumPath, new AbortController().signal);
  // The benchmarks drive whole newsrooms from outside, with the same hands as the journeys.
  const child = spawn(process.execPath, [inProject('e2e/bench/main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  child.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  explainTo(openTerminal({ resultsOnly: true }), error);
  process.exit(1);
}
