import { type Actor, issueActor } from './actor.ts';

/**
 * The system acting without a person, such as the operator's command line.
 *
 * @param reason names it in the audit log, such as `command line`.
 */
export function systemActor(reason: string): Actor {
  return issueActor({
    personId: null,
    name: `Nightdesk (${reason})`,
    email: '',
    role: 'admin',
    sectionIds: [],
  });
}
