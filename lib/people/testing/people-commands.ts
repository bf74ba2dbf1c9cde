import type { Actor } from '#lib/auth/actor.ts';
import { changeRole } from '#lib/people/commands/change-role.ts';
import { deletePerson } from '#lib/people/commands/delete-person.ts';
import { disablePerson, enablePerson } from '#lib/people/commands/disable-person.ts';
import { handOver } from '#lib/people/commands/hand-over.ts';
import { importPeople } from '#lib/people/commands/import-people.ts';
import { invitePeople } from '#lib/people/commands/invite-people.ts';
import { inviteToLink } from '#lib/people/commands/invite-to-link.ts';
import { renewInvitation, withdrawInvitation } from '#lib/people/commands/renew-invitation.ts';
import { resetPerson } from '#lib/people/commands/reset-person.ts';
import { signOutPerson } from '#lib/people/commands/sign-out-person.ts';
import { switchOffFactors } from '#lib/people/commands/switch-off-factors.ts';
import { addPerson } from '#lib/people/commands.ts';

/** Whoever and whatever the commands are tried on. */
export interface Stage {
  person: { id: string; email: string };
  disabledId: string;
  heirId: string;
  invitationId: string;
}

export const PASSWORD = 'a pencil behind the ear';

/** Every command that changes people, by its name, each in a form that is in order for an admin. */
export const COMMANDS: Readonly<Record<string, (actor: Actor, stage: Stage) => Promise<unknown>>> = {
  addPerson: (actor) =>
    addPerson(actor, { email: 'new@people.test', name: 'New', role: 'reporter', password: PASSWORD }),
  invitePeople: (actor) =>
    invitePeople(actor, { people: [{ email: 'guest@people.test' }], role: 'reporter' }),
  importPeople: (actor) => importPeople(actor, { file: 'email,role\nfiled@people.test,reporter\n' }),
  renewInvitation: (actor, { invitationId }) => renewInvitation(actor, invitationId),
  withdrawInvitation: (actor, { invitationId }) => withdrawInvitation(actor, invitationId),
  inviteToLink: (actor, { person }) => inviteToLink(actor, person.id),
  changeRole: (actor, { person }) => changeRole(actor, person.id, { role: 'contributor' }),
  disablePerson: (actor, { person }) => disablePerson(actor, person.id),
  enablePerson: (actor, { disabledId }) => enablePerson(actor, disabledId),
  signOutPerson: (actor, { person }) => signOutPerson(actor, person.id),
  switchOffFactors: (actor, { person }) => switchOffFactors(actor, person.id),
  handOver: (actor, { person, heirId }) => handOver(actor, person.id, { to: heirId }),
  deletePerson: (actor, { person }) => deletePerson(actor, person.id),
  resetPerson: (actor, { person }) => resetPerson(actor, { email: person.email, password: `${PASSWORD}!` }),
};

/** Those that give nobody a right, and take none from people who are here. */
export const HARMLESS: ReadonlySet<string> = new Set(['withdrawInvitation']);
