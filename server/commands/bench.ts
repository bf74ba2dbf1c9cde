import { spawn } from 'node:child_process';
import { inProject } from '#server/process/project.ts';

// The benchmarks drive whole newsrooms from outside, with the same hands as the journeys.
const child = spawn(process.execPath, [inProject('e2e/bench/main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
