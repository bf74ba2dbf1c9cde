'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { changeRole, type RoleChanged } from '#lib/people/commands/change-role.ts';
import { deletePerson } from '#lib/people/commands/delete-person.ts';
import { disablePerson, enablePerson } from '#lib/people/commands/disable-person.ts';
import { handOver } from '#lib/people/commands/hand-over.ts';
import { importPeople } from '#lib/people/commands/import-people.ts';
import { type Invited, invitePeople } from '#lib/people/commands/invite-people.ts';
import { inviteToLink } from '#lib/people/commands/invite-to-link.ts';
import { renewInvitation, withdrawInvitation } from '#lib/people/commands/renew-invitation.ts';
import { signOutPerson } from '#lib/people/commands/sign-out-person.ts';
import { switchOffFactors } from '#lib/people/commands/switch-off-factors.ts';
import type { ImportPlan } from '#lib/people/import-plan.ts';
import { previewImport } from '#lib/people/queries/preview-import.ts';
import type { HandOver, NewInvitations, PeopleFile, RoleChange } from '#lib/people/schema.ts';

/** Invites people by mail. The commands check the input. */
export async function invitePeopleAction(input: NewInvitations): Promise<Outcome<Invited[]>> {
  return await outcomeOf(async () => invitePeople(await requireActorForChange(), input));
}

/** Sends an invitation again, with a new link. */
export async function renewInvitationAction(
  id: string,
): Promise<Outcome<{ email: string; link: string | null }>> {
  return await outcomeOf(async () => renewInvitation(await requireActorForChange(), id));
}

/** Ends an invitation. */
export async function withdrawInvitationAction(id: string): Promise<Outcome<null>> {
  return await done((actor) => withdrawInvitation(actor, id));
}

/** Says what somebody is, and of an editor in which sections. */
export async function changeRoleAction(id: string, input: RoleChange): Promise<Outcome<RoleChanged>> {
  return await outcomeOf(async () => changeRole(await requireActorForChange(), id, input));
}

/** Keeps somebody out. */
export async function disablePersonAction(id: string): Promise<Outcome<null>> {
  return await done((actor) => disablePerson(actor, id));
}

/** Lets somebody in again. */
export async function enablePersonAction(id: string): Promise<Outcome<null>> {
  return await done((actor) => enablePerson(actor, id));
}

/** Ends all of somebody's sessions. */
export async function signOutPersonAction(id: string): Promise<Outcome<{ endedSessions: number }>> {
  return await outcomeOf(async () => signOutPerson(await requireActorForChange(), id));
}

/** Switches off somebody's second factor. */
export async function switchOffFactorsAction(id: string): Promise<Outcome<{ endedSessions: number }>> {
  return await outcomeOf(async () => switchOffFactors(await requireActorForChange(), id));
}

/** Assigns what somebody has in hand to somebody else. */
export async function handOverAction(id: string, input: HandOver): Promise<Outcome<{ stories: number }>> {
  return await outcomeOf(async () => handOver(await requireActorForChange(), id, input));
}

/** Sends somebody a link by which they link an account at the provider of single sign-on. */
export async function inviteToLinkAction(
  id: string,
): Promise<Outcome<{ email: string; link: string | null }>> {
  return await outcomeOf(async () => inviteToLink(await requireActorForChange(), id));
}

/** Deletes somebody for good. */
export async function deletePersonAction(id: string): Promise<Outcome<null>> {
  return await done((actor) => deletePerson(actor, id));
}

/** What importing a file would do; nothing is done. */
export async function previewImportAction(input: PeopleFile): Promise<Outcome<ImportPlan>> {
  return await outcomeOf(async () => previewImport(await requireActorForChange(), input));
}

/** Invites the people of a file. */
export async function importPeopleAction(input: PeopleFile): Promise<Outcome<Invited[]>> {
  return await outcomeOf(async () => importPeople(await requireActorForChange(), input));
}

function done(work: (actor: Actor) => Promise<void>): Promise<Outcome<null>> {
  return outcomeOf(async () => {
    await work(await requireActorForChange());
    return null;
  });
}
