import { type Actor, issueActor } from './actor.ts';

/**
 * The system acting without a person, such as the operator's command line.
 *
 * @param reason names it in the audit log, such as `command line`.
 * @param origin the request that made it act, if one did
 */
export function systemActor(reason: string, origin = reason): Actor {
  return issueActor({
    personId: null,
    name: `Nightdesk (${reason})`,
    email: '',
    role: 'admin',
    sectionIds: [],
    origin,
  });
}
