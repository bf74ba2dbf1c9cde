import { auditVerify } from './audit-verify.ts';
import { type DeskCommand, UsageError, type Work } from './desk-command.ts';
import { importWire } from './import-wire.ts';
import { peopleAdd } from './people-add.ts';
import { peopleImport } from './people-import.ts';
import { peopleList } from './people-list.ts';
import { peopleReset } from './people-reset.ts';
import { seed } from './seed.ts';
import { token } from './token.ts';

const COMMANDS: readonly DeskCommand[] = [
  peopleAdd,
  peopleImport,
  peopleList,
  peopleReset,
  token,
  importWire,
  seed,
  auditVerify,
];

const CALL = 'npm run desk --';

/** What the arguments ask for: help, or a command with its arguments read. Throws `UsageError`. */
export function readCommand(args: readonly string[]): { help: string } | { work: Work } {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
  if (command === undefined) return { help: helpFor(args) };
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help')) return { help: helpOn(command) };
  try {
    return { work: command.read(rest) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message}\n\n${helpOn(command)}`);
  }
}

function helpFor(args: readonly string[]): string {
  const [first] = args;
  if (first === undefined || first === 'help' || first === '--help') return helpOnAll();
  throw new UsageError(`"${args.slice(0, 2).join(' ')}" is not a command of the desk.\n\n${helpOnAll()}`);
}

function helpOnAll(): string {
  return ['The operator’s command line. It works beside a running newsroom.', ...COMMANDS.map(helpOn)].join(
    '\n\n',
  );
}

function helpOn({ name, usage, summary }: DeskCommand): string {
  return `${CALL} ${name} ${usage}\n    ${summary}`;
}
