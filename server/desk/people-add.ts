import { randomBytes } from 'node:crypto';
import { ROLES } from '#lib/people/roles.ts';
import { type DeskCommand, readArguments, required, UsageError } from './desk-command.ts';

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  password: { type: 'string' },
} as const;

/** Makes an account; without --password a random one is made and shown once. */
export const peopleAdd: DeskCommand = {
  name: 'people add',
  usage: `--email E --name N --role ${ROLES.join('|')} [--password P]`,
  summary: 'makes an account, and prints a password once when none is given',
  read(args) {
    const { values } = readArguments(args, OPTIONS);
    const email = required(values.email, 'email');
    const name = required(values.name, 'name');
    const role = ROLES.find((known) => known === required(values.role, 'role'));
    if (role === undefined)
      throw new UsageError(`The role "${values.role}" is unknown. Use one of ${ROLES.join(', ')}.`);
    const password = values.password ?? randomBytes(18).toString('base64url');
    return async ({ terminal }) => {
      const { addPerson } = await import('#lib/people/commands.ts');
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      await addPerson(systemActor('command line'), { email, name, role, password });
      terminal.note(`${name} can sign in as ${email}.`);
      if (values.password === undefined) terminal.result(password);
      return 0;
    };
  },
};
