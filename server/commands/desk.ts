import { getEnv, readDotEnv } from '#lib/env.ts';
import { readCommand } from '#server/desk/commands.ts';
import { UsageError } from '#server/desk/desk-command.ts';
import { withNewsroom } from '#server/desk/open-desk.ts';
import { explainTo } from '#server/process/explain-error.ts';
import { openTerminal } from '#server/terminal.ts';

const FAILED = 1;
const TYPED_WRONGLY = 2;

const terminal = openTerminal({ resultsOnly: true });

async function run(args: readonly string[]): Promise<number> {
  const asked = readCommand(args);
  if ('help' in asked) {
    terminal.result(asked.help);
    return 0;
  }
  readDotEnv();
  const env = getEnv();
  return withNewsroom(env, () => asked.work({ terminal, startedFrom: env.startedFrom }));
}

try {
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) terminal.complain(error.message);
  else explainTo(terminal, error);
  process.exit(error instanceof UsageError ? TYPED_WRONGLY : FAILED);
}
