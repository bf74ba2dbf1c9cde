import { type DeskCommand, readArguments } from './desk-command.ts';

/** Lists everybody with an account, and everybody who is invited. */
export const peopleList: DeskCommand = {
  name: 'people list',
  usage: '',
  summary: 'lists who has an account or is invited: state, role, address and name, with tabs between',
  read(args) {
    readArguments(args, {});
    return async ({ terminal }) => {
      const { listPeopleOnDesk } = await import('#lib/people/queries/people-desk.ts');
      const { listInvitations } = await import('#lib/people/queries/invitations.ts');
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      const actor = systemActor('command line');
      const all = { q: '', role: null, state: null };
      const line = (...cells: string[]) => terminal.result(cells.join('\t'));
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listPeopleOnDesk(actor, all, { cursor: cursor ?? null, limit: 200 });
        for (const { state, role, email, name } of page.people) line(state, role, email, name);
        cursor = page.nextCursor;
      }
      for (const { isExpired, role, email, name } of await listInvitations(actor, all)) {
        line(isExpired ? 'expired' : 'invited', role, email, name);
      }
      return 0;
    };
  },
};
