import { type Actor, issueActor } from './actor.ts';

/** Whoever it is that has not shown who they are, for the audit log: may do nothing that asks for a right. */
export function somebody(origin: string): Actor {
  return issueActor({
    personId: null,
    name: 'Somebody',
    email: '',
    role: 'contributor',
    sectionIds: [],
    origin,
  });
}
