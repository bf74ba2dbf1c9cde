import { db } from '#lib/db.ts';
import { tellPeople } from '#lib/notices/commands/tell-people.ts';
import { handleEvents } from '#lib/outbox/commands/handle-events.ts';

/** Does what follows from all that happened so far, as the newsroom's worker does. */
export async function followUp(): Promise<void> {
  const outcomes = await handleEvents([tellPeople], 1000);
  for (const outcome of outcomes) if (outcome.did === 'failed') throw outcome.error;
}

/** Who was told what of an article, by id of the person. */
export async function toldOf(articleId: string): Promise<Record<string, string[]>> {
  const rows = await db().notice.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    select: { personId: true, kind: true },
  });
  const told: Record<string, string[]> = {};
  for (const { personId, kind } of rows) told[personId] = [...(told[personId] ?? []), kind];
  return told;
}

/** The messages that wait or went, oldest first. */
export function allMail() {
  return db().mailMessage.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, to: true, subject: true, text: true, sentAt: true, attempts: true, problem: true },
  });
}
