import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { NEWEST_FIRST, olderThan, pageOf, pageSize } from '#lib/shared/id-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { MOST_TRIES } from './commands/send-mail.ts';
import { canReadMail } from './policy.ts';

/** A message that went, or is to go. Times are ISO 8601 in UTC. */
export interface MailListItem {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: string;
  /** `written`: it is a file, since there is no server. */
  state: 'sent' | 'written' | 'waiting' | 'failed';
  /** Why it has not gone yet; empty when nothing is wrong. */
  problem: string;
}

export interface MailPage {
  mail: MailListItem[];
  /** Where the next page begins, or null at the end. */
  nextCursor: string | null;
}

/** Messages of the last weeks, newest first. Admins only. Throws DomainError `not_found`, `invalid_input`. */
export async function listMail(
  actor: Actor,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<MailPage> {
  if (!canReadMail(actor)) throw notFound('page', true);
  const limit = pageSize(page.limit, 30);
  const found = await db().mailMessage.findMany({
    where: olderThan(page.cursor),
    orderBy: NEWEST_FIRST,
    take: limit + 1,
    select: MAIL_FIELDS,
  });
  const { rows, nextCursor } = pageOf(found, limit);
  return { mail: rows.map(toListItem), nextCursor };
}

const MAIL_FIELDS = {
  id: true,
  to: true,
  subject: true,
  text: true,
  at: true,
  sentAt: true,
  attempts: true,
  problem: true,
} satisfies Prisma.MailMessageSelect;

function toListItem(row: Prisma.MailMessageGetPayload<{ select: typeof MAIL_FIELDS }>): MailListItem {
  const { id, to, subject, text, at, problem } = row;
  return { id, to, subject, text, at: at.toISOString(), state: stateOf(row), problem };
}

function stateOf({ sentAt, attempts }: { sentAt: Date | null; attempts: number }): MailListItem['state'] {
  if (sentAt !== null) return getEnv().smtpUrl === null ? 'written' : 'sent';
  return attempts >= MOST_TRIES ? 'failed' : 'waiting';
}
