import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { type SecurityNews, securityMail } from './security-mail.ts';

/** Writes somebody the mail about something that happened to their account, in the transaction of that. */
export async function tellOwner(
  tx: Transaction,
  personId: string,
  news: SecurityNews,
  clock: Clock = systemClock,
): Promise<void> {
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  const { name, timeZone } = await tx.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, timeZone: true },
  });
  const when = formatInstant(clock().toISOString(), 'dateTimeZone', { language: 'en', timeZone });
  const mail = securityMail(news, when, { newsroomName: name, siteUrl: getEnv().siteUrl });
  await tx.mailMessage.create({ data: { to: email, ...mail }, select: { id: true } });
}
