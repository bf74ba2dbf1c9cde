import 'server-only';
import { handOverArticles } from '#lib/articles/commands/hand-over.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { findPerson, type PersonRow } from '#lib/people/internal/person-row.ts';
import { handOverMail } from '#lib/people/mail-text.ts';
import { canBeAssigned } from '#lib/people/policy.ts';
import { HandOver } from '#lib/people/schema.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changePeople } from './change-people.ts';

/**
 * Assigns all that somebody has in hand to somebody else, who is told by one mail: what they began and never published,
 * and what is assigned to them. Who began it, and who stands in its byline, stays. Admins only.
 * Throws DomainError `not_found`, `needs_proof`, `invalid_input`.
 */
export async function handOver(actor: Actor, id: string, input: HandOver): Promise<{ stories: number }> {
  const { to } = parseInput(HandOver, input);
  return await changePeople(actor, { action: 'person.hand_over', id }, async (tx) => {
    const from = await findPerson(tx, id);
    const heir = await findHeir(tx, from, to);
    const stories = await handOverArticles(tx, actor, { from: id, to });
    if (stories === 0) return { stories };
    await recordAudit(tx, actor, {
      action: 'person.hand_over',
      object: { type: 'person', id },
      after: { to, stories },
    });
    if (to !== actor.personId) await tellHeir(tx, actor, { from, heir, stories });
    return { stories };
  });
}

async function findHeir(tx: Transaction, from: PersonRow, to: string): Promise<PersonRow> {
  const heir = await findPerson(tx, to).catch(() => null);
  if (heir === null) throw unfit('There is nobody of that id here any more. Choose somebody else.');
  if (heir.id === from.id) throw unfit(`The stories are ${from.name}’s already. Choose somebody else.`);
  if (canBeAssigned(heir)) return heir;
  throw unfit(
    `${heir.name} cannot be given stories. Choose a reporter, an editor or an admin who is active.`,
  );
}

function unfit(sentence: string): DomainError {
  return new DomainError('invalid_input', sentence, { fields: { to: sentence } });
}

async function tellHeir(
  tx: Transaction,
  actor: Actor,
  { from, heir, stories }: { from: PersonRow; heir: PersonRow; stories: number },
): Promise<void> {
  const { name } = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const told = { actorName: actor.name, fromName: from.name, stories };
  const mail = handOverMail(told, { newsroomName: name, siteUrl: getEnv().siteUrl });
  await tx.mailMessage.create({ data: { to: heir.email, ...mail }, select: { id: true } });
}
