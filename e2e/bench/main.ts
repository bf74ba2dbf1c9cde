import { explainTo } from '#server/process/explain-error.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { openTerminal } from '#server/terminal.ts';
import { benchApi } from './api.ts';
import { benchList } from './list.ts';
import { benchReader } from './reader.ts';
import { benchSearch } from './search.ts';
import { benchSignIn } from './sign-in.ts';
import { benchStart } from './start.ts';
import { benchWriting } from './writing.ts';

const BENCHMARKS = {
  writing: benchWriting,
  list: benchList,
  api: benchApi,
  search: benchSearch,
  reader: benchReader,
  'sign-in': benchSignIn,
  start: benchStart,
} as const;

const terminal = openTerminal({ resultsOnly: true });

try {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in BENCHMARKS));
  if (unknown !== undefined) {
    const known = Object.keys(BENCHMARKS).join(', ');
    throw new OperatorError(`There is no benchmark "${unknown}". Name any of ${known}, or none for all.`);
  }
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    terminal.result(`\n## ${name}\n`);
    await run((text) => terminal.result(text));
  }
  process.exit(0);
} catch (error) {
  explainTo(terminal, error);
  process.exit(1);
}
