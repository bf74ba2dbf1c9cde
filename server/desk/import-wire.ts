import { DomainError } from '#lib/shared/domain-error.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { type Desk, type DeskCommand, readArguments, UsageError } from './desk-command.ts';
import { readCopy } from './read-copy.ts';

const OPTIONS = {
  section: { type: 'string' },
  publish: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

interface Wishes {
  readonly section?: string;
  readonly publish: boolean;
  readonly json: boolean;
}

/** Makes an article of each file of raw copy. One that fails does not keep back the others. */
export const importWire: DeskCommand = {
  name: 'import wire',
  usage: 'FILE... [--section SLUG] [--publish] [--json]',
  summary: 'makes articles of raw copy, and prints the id and the address of each',
  read(args) {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    if (positionals.length === 0)
      throw new UsageError('No file is named. Name at least one file of wire copy.');
    return async (desk) => {
      let failures = 0;
      for (const file of positionals) {
        if (!(await importFile(desk, file, values))) failures += 1;
      }
      return failures === 0 ? 0 : 1;
    };
  },
};

async function importFile({ terminal, startedFrom }: Desk, file: string, wishes: Wishes): Promise<boolean> {
  const commands = await import('#lib/articles/commands/import-wire.ts');
  const { systemActor } = await import('#lib/auth/system-actor.ts');
  const section = wishes.section === undefined ? {} : { section: wishes.section };
  try {
    const text = await readCopy(startedFrom, file);
    const input = { text, publish: wishes.publish, ...section };
    const { id, address, headline } = await commands.importWire(systemActor('command line'), input);
    terminal.result(
      wishes.json ? JSON.stringify({ file, id, address, headline }) : `${id}  ${address ?? '-'}  ${headline}`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof OperatorError)) throw error;
    terminal.complain(error instanceof DomainError ? `${file}: ${error.message}` : error.message);
    return false;
  }
}
