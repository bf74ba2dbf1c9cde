import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import { actorsOfPeople } from '#lib/auth/person-actors.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { readMailHouse } from '#lib/notices/internal/mail-notices.ts';
import { stillToDo } from '#lib/notices/internal/still-to-do.ts';
import { isNoticeKind, mailTimesOf } from '#lib/notices/kinds.ts';
import { digestMail, type ToldNotice } from '#lib/notices/mail-text.ts';

// Over a holiday a great many may gather; the mail names the first of them and counts the rest.
const MOST_READ = 1000;

/**
 * Writes the mail of the day for those to whom it is due by the database's clock, at most `limit` people, each in a
 * transaction of their own and once however many processes do so. Returns for how many people it was due.
 */
export async function writeDigests(limit = 20): Promise<number> {
  let count = 0;
  while (count < limit && (await inTransaction(writeNext))) count += 1;
  return count;
}

async function writeNext(tx: Transaction): Promise<boolean> {
  const [due] = await tx.$queryRaw<{ id: string; now: Date }[]>`
    SELECT id, now() AS now FROM person
    WHERE id IN (SELECT person_id FROM notice WHERE mail_due_at <= now())
    LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
  if (!due) return false;
  // Somebody else may have written it between the look and the lock.
  const waiting = { personId: due.id, mailDueAt: { lte: due.now } };
  const told = await newsFor(tx, due.id, waiting);
  if (told.length > 0) await writeDigest(tx, due.id, told);
  await tx.notice.updateMany({
    where: { ...waiting, id: { in: told.map(({ id }) => id) } },
    data: { mailedAt: due.now },
  });
  await tx.notice.updateMany({ where: waiting, data: { mailDueAt: null } });
  return true;
}

async function writeDigest(tx: Transaction, personId: string, told: readonly ToldNotice[]): Promise<void> {
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  const { house } = await readMailHouse(tx);
  await tx.mailMessage.create({ data: { to: email, ...digestMail(told, house) }, select: { id: true } });
}

// What was read or is done needs no mail, nor what somebody may no longer see, or no longer wants to be mailed.
async function newsFor(
  tx: Transaction,
  personId: string,
  waiting: { personId: string; mailDueAt: { lte: Date } },
): Promise<(ToldNotice & { id: string })[]> {
  const [actor] = await actorsOfPeople(tx, { id: personId });
  if (!actor) return [];
  const { mailChoices } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { mailChoices: true },
  });
  const times = mailTimesOf(mailChoices);
  const rows = await tx.notice.findMany({
    where: { AND: [{ ...waiting, readAt: null, article: visibleTo(actor) }, stillToDo(personId)] },
    orderBy: { id: 'asc' },
    take: MOST_READ,
    select: {
      id: true,
      kind: true,
      actorName: true,
      text: true,
      article: { select: { id: true, headline: true, isConfidential: true } },
    },
  });
  return rows.flatMap(({ kind, article, ...row }) => {
    if (!article || !isNoticeKind(kind) || times[kind] === 'never') return [];
    return [{ ...row, ...article, id: row.id, kind, articleId: article.id }];
  });
}
