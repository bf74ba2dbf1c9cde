import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { newToken } from '#lib/auth/tokens.ts';
import { disablePerson } from '#lib/people/commands/disable-person.ts';
import { invitePeople } from '#lib/people/commands/invite-people.ts';
import { addPerson } from '#lib/people/commands.ts';
import { INVITATION_MS } from '#lib/people/invitation-life.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Those who are not at work: somebody who has left, and people who are invited, one of them too long ago. */
export async function engageOthers(
  actor: Actor,
  { now, sportId }: { now: Date; sportId: string },
): Promise<void> {
  const former = { name: 'Magnus Orrell', email: 'magnus@lantern.example', role: 'reporter' } as const;
  const { id } = await addPerson(actor, { ...former, password: newToken() });
  await disablePerson(actor, id, () => new Date(now.getTime() - 40 * DAY_MS));
  const ago = (ms: number) => () => new Date(now.getTime() - ms);
  const late = { email: 'finch@wire.example', name: 'Jo Finch' };
  await invitePeople(actor, { people: [late], role: 'contributor' }, ago(INVITATION_MS + DAY_MS));
  const fresh = { email: 'leila@lantern.example', name: 'Leila Marsh' };
  await invitePeople(actor, { people: [fresh], role: 'editor', sectionIds: [sportId] }, ago(DAY_MS));
}
