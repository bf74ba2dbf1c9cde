import { type DeskCommand, readArguments, required, UsageError } from './desk-command.ts';

const OPTIONS = { email: { type: 'string' }, scopes: { type: 'string' }, name: { type: 'string' } } as const;

/** Makes an API token that acts as a person, and prints it once. */
export const token: DeskCommand = {
  name: 'token',
  usage: '--email E --scopes articles:read,articles:write,... [--name N]',
  summary: 'makes an API token that acts as a person, and prints it once',
  read(args) {
    const { values } = readArguments(args, OPTIONS);
    const email = required(values.email, 'email');
    const asked = required(values.scopes, 'scopes')
      .split(',')
      .map((scope) => scope.trim());
    return async ({ terminal }) => {
      const { API_SCOPES } = await import('#lib/auth/api-scopes.ts');
      const { createApiToken } = await import('#lib/auth/api-tokens.ts');
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      const scopes = asked.map((name) => {
        const scope = API_SCOPES.find((known) => known === name);
        if (scope === undefined)
          throw new UsageError(`The scope "${name}" is unknown. Use any of ${API_SCOPES.join(', ')}.`);
        return scope;
      });
      const named = values.name === undefined ? {} : { name: values.name };
      const made = await createApiToken(systemActor('command line'), { email, scopes, ...named });
      terminal.result(made.token);
      return 0;
    };
  },
};
