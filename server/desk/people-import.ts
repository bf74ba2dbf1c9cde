import type { Actor } from '#lib/auth/actor.ts';
import type { PlannedPerson } from '#lib/people/import-plan.ts';
import type { Terminal } from '#server/terminal.ts';
import { type DeskCommand, readArguments, UsageError } from './desk-command.ts';
import { readCopy } from './read-copy.ts';

const OPTIONS = { 'dry-run': { type: 'boolean' } } as const;

const VERDICTS: Readonly<Record<PlannedPerson['verdict'], string>> = {
  invite: 'would be invited',
  is_here: 'has an account',
  is_invited: 'is invited already',
  wrong: 'cannot be read',
};

/** Invites the people of a CSV file, or says what that would do. */
export const peopleImport: DeskCommand = {
  name: 'people import',
  usage: 'FILE [--dry-run]',
  summary: 'invites the people of a CSV file by mail; --dry-run says what would become of each line',
  read(args) {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError('Name one file of people.');
    return async ({ terminal, startedFrom }) => {
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      const actor = systemActor('command line');
      const file = await readCopy(startedFrom, name);
      return values['dry-run'] ? await preview(terminal, actor, file) : await run(terminal, actor, file);
    };
  },
};

async function run(terminal: Terminal, actor: Actor, file: string): Promise<number> {
  const { importPeople } = await import('#lib/people/commands/import-people.ts');
  const invited = await importPeople(actor, { file });
  for (const { email, link } of invited) terminal.result(link === null ? email : `${email}\t${link}`);
  return 0;
}

async function preview(terminal: Terminal, actor: Actor, file: string): Promise<number> {
  const { previewImport } = await import('#lib/people/queries/preview-import.ts');
  const { people, problem } = await previewImport(actor, { file });
  if (problem !== '') terminal.complain(problem);
  for (const { line, email, verdict, problem: why } of people) {
    terminal.result([String(line), email, why === '' ? VERDICTS[verdict] : why].join('\t'));
  }
  return problem === '' && people.every(({ verdict }) => verdict !== 'wrong') ? 0 : 1;
}
