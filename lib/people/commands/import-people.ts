import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { PlannedPerson } from '#lib/people/import-plan.ts';
import { readPlan } from '#lib/people/internal/read-plan.ts';
import type { Invitee } from '#lib/people/internal/write-invitation.ts';
import { PeopleFile } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changePeople } from './change-people.ts';
import { type Invited, writeInvitations } from './invite-people.ts';

/**
 * Invites everybody of a CSV file whose line is in order, as `previewImport` shows it; the other lines change nothing.
 * Admins only. Throws DomainError `not_found`, `needs_proof`, `invalid_input` when nobody of it can be invited.
 */
export async function importPeople(
  actor: Actor,
  input: PeopleFile,
  clock: Clock = systemClock,
): Promise<Invited[]> {
  const { file } = parseInput(PeopleFile, input);
  return await changePeople(actor, { action: 'person.import', id: null }, async (tx) => {
    const now = clock();
    const { plan, sections } = await readPlan(tx, file, now);
    if (plan.problem !== '') throw nobody(plan.problem);
    const invitees = plan.people.flatMap((person) => toInvitee(person, sections));
    if (invitees.length === 0) throw nobody('No line of the file invites anybody.');
    const outcomes = await writeInvitations(tx, actor, invitees, now);
    await recordAudit(tx, actor, {
      action: 'person.import',
      object: { type: 'person', id: null },
      after: { lines: plan.people.length, invited: outcomes.length },
    });
    return outcomes;
  });
}

function toInvitee(person: PlannedPerson, sections: readonly { id: string; name: string }[]): Invitee[] {
  const { verdict, role, email, name } = person;
  if (verdict !== 'invite' || role === null) return [];
  return [{ email, name, role, sections: sections.filter((one) => person.sections.includes(one.name)) }];
}

function nobody(sentence: string): DomainError {
  return new DomainError('invalid_input', sentence);
}
