import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { ImportPlan } from '#lib/people/import-plan.ts';
import { readPlan } from '#lib/people/internal/read-plan.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import { PeopleFile } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** What importing a file of people would do; nothing is done. Admins only. Throws DomainError `not_found`, `invalid_input`. */
export async function previewImport(
  actor: Actor,
  input: PeopleFile,
  clock: Clock = systemClock,
): Promise<ImportPlan> {
  if (!canManagePeople(actor)) throw notFound('page', true);
  const { file } = parseInput(PeopleFile, input);
  return (await readPlan(db(), file, clock())).plan;
}
