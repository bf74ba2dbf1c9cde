import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { isNoticeKind, type MailTime, mailTimesOf } from '#lib/notices/kinds.ts';
import { type MailHouse, noticeMail } from '#lib/notices/mail-text.ts';
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

interface ToldArticle {
  id: string;
  headline: string;
  isConfidential: boolean;
}

/** Writes the mail of notices for those who want it at once, and notes for the others when theirs is due. */
export async function mailNotices(
  tx: Transaction,
  article: ToldArticle,
  notices: readonly WrittenNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  const people = await tx.person.findMany({
    where: { id: { in: notices.map(({ personId }) => personId) } },
    select: { id: true, email: true, mailChoices: true },
  });
  const { house, timeZone } = await readMailHouse(tx);
  for (const notice of notices) {
    const person = people.find(({ id }) => id === notice.personId);
    if (!person || !isNoticeKind(notice.kind)) continue;
    const time = mailTimesOf(person.mailChoices)[notice.kind];
    if (time === 'at_once') {
      const told = { ...article, ...notice, kind: notice.kind, articleId: article.id };
      await tx.mailMessage.create({
        data: { to: person.email, ...noticeMail(told, house) },
        select: { id: true },
      });
    }
    await noteTime(tx, notice, time, timeZone);
  }
}

async function noteTime(
  tx: Transaction,
  { id, at }: WrittenNotice,
  time: MailTime,
  timeZone: string,
): Promise<void> {
  if (time === 'never') return;
  const data = time === 'daily' ? { mailDueAt: nextTimeIn(timeZone, DAILY_AT, at) } : { mailedAt: at };
  await tx.notice.update({ where: { id }, data, select: { id: true } });
}

/** Who writes to people, and by which clocks. */
export async function readMailHouse(tx: Transaction): Promise<{ house: MailHouse; timeZone: string }> {
  const { name, timeZone } = await tx.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, timeZone: true },
  });
  return { house: { newsroomName: name, siteUrl: getEnv().siteUrl }, timeZone };
}
