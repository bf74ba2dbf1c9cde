import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { type DeskCommand, readArguments, required } from './desk-command.ts';

const OPTIONS = { email: { type: 'string' }, stdin: { type: 'boolean' } } as const;

/** Breaks the glass: a new password for whoever lost everything, also the last admin. */
export const peopleReset: DeskCommand = {
  name: 'people reset',
  usage: '--email E [--stdin]',
  summary:
    'gives an account a new password, printed once or read from standard input, switches its second factor off, and ends its sessions and tokens',
  read(args) {
    const { values } = readArguments(args, OPTIONS);
    const email = required(values.email, 'email');
    return async ({ terminal }) => {
      const { resetPerson } = await import('#lib/people/commands/reset-person.ts');
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      const password = values.stdin
        ? (await text(process.stdin)).replace(/\r?\n$/, '')
        : randomBytes(18).toString('base64url');
      const { name, isDisabled } = await resetPerson(systemActor('command line'), { email, password });
      terminal.note(
        isDisabled
          ? `${name} has a new password and stays disabled: an admin enables them under People.`
          : `${name} can sign in as ${email} with the new password alone: a second factor is switched off.`,
      );
      if (!values.stdin) terminal.result(password);
      return 0;
    };
  },
};
