import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { isNoticeKind, type MailTime, mailTimesOf } from '#lib/notices/kinds.ts';
import { type MailHouse, noticeMail } from '#lib/notices/mail-text.ts';
import { settledBy, type TaskFacts } from '#lib/notices/settled.ts';
import { nextTimeIn } from '#lib/shared/zoned-time.ts';

/** When the mail of the day goes, by the newsroom's clocks. */
const DAILY_AT = { hour: 7, minute: 0 } as const;

interface WrittenNotice {
  id: string;
  personId: string;
  kind: string;
  actorName: string;
  text: string;
  at: Date;
}

interface ToldArticle extends TaskFacts {
  id: string;
  headline: string;
  isConfidential: boolean;
}

/**
 * Writes the mail of notices for those who want it at once, and notes for the others when theirs is due. What is done by
 * now needs none.
 */
export async function mailNotices(
  tx: Transaction,
  article: ToldArticle,
  written: readonly WrittenNotice[],
): Promise<void> {
  const notices = written.filter(({ kind, personId }) => {
    return isNoticeKind(kind) && settledBy(kind, article, personId) === '';
  });
  const [first] = notices;
  if (first === undefined) return;
  const wanted = await wantedOf(tx, notices);
  const { house, timeZone } = await readMailHouse(tx);
  const idsOf = (time: MailTime) => wanted.filter((one) => one.time === time).map(({ notice }) => notice.id);
  await tx.mailMessage.createMany({
    data: wanted
      .filter(({ time }) => time === 'at_once')
      .map(({ to, notice }) => ({
        to,
        ...noticeMail({ ...article, ...notice, articleId: article.id }, house),
      })),
  });
  await tx.notice.updateMany({ where: { id: { in: idsOf('at_once') } }, data: { mailedAt: first.at } });
  const mailDueAt = nextTimeIn(timeZone, DAILY_AT, first.at);
  await tx.notice.updateMany({ where: { id: { in: idsOf('daily') } }, data: { mailDueAt } });
}

/** To whom each notice goes, and when it is wanted. */
async function wantedOf(tx: Transaction, notices: readonly WrittenNotice[]) {
  const people = await tx.person.findMany({
    where: { id: { in: notices.map(({ personId }) => personId) } },
    select: { id: true, email: true, mailChoices: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return notices.flatMap(({ kind, ...notice }) => {
    const person = byId.get(notice.personId);
    if (!person || !isNoticeKind(kind)) return [];
    const time = mailTimesOf(person.mailChoices)[kind];
    return [{ to: person.email, time, notice: { ...notice, kind } }];
  });
}

/** Who writes to people, and by which clocks. */
export async function readMailHouse(tx: Transaction): Promise<{ house: MailHouse; timeZone: string }> {
  const { name, timeZone } = await tx.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, timeZone: true },
  });
  return { house: { newsroomName: name, siteUrl: getEnv().siteUrl }, timeZone };
}
