import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { NEWEST_FIRST, olderThan, pageOf, pageSize } from '#lib/shared/id-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { stillToDo, TASK_FACTS } from './internal/still-to-do.ts';
import { isNoticeKind, type MailTime, mailTimesOf, type NoticeKind } from './kinds.ts';
import { noticeSentence } from './sentence.ts';
import { settledBy } from './settled.ts';

/** A notice as its person reads it. `at` is ISO 8601 in UTC. */
export interface NoticeItem {
  id: string;
  kind: NoticeKind;
  /** The story's headline as it is now; empty for one without. */
  headline: string;
  articleId: string;
  /** What happened, as a sentence. */
  sentence: string;
  /** What was said with it, such as the note of a story that was sent back; empty for nothing. */
  text: string;
  at: string;
  /** Why what it asks is no longer to be done, as a sentence; empty while it is, or when it asks nothing. */
  settled: string;
  /** What is settled counts as read. */
  isRead: boolean;
}

export interface NoticePage {
  notices: NoticeItem[];
  unread: number;
  /** Where the next page begins, or null at the end. */
  nextCursor: string | null;
}

/** Somebody's notices, newest first, without those of articles that they may no longer see. */
export async function listNotices(
  actor: Actor,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<NoticePage> {
  const limit = pageSize(page.limit, 30);
  const [found, unread] = await Promise.all([
    db().notice.findMany({
      where: { AND: [noticesOf(actor), olderThan(page.cursor)] },
      orderBy: NEWEST_FIRST,
      take: limit + 1,
      select: NOTICE_FIELDS,
    }),
    countUnread(actor),
  ]);
  const { rows, nextCursor } = pageOf(found, limit);
  return { notices: rows.flatMap((row) => toItem(row, actor)), unread, nextCursor };
}

/** How many notices somebody has not read, without those that ask for what is done already. */
export function countUnread(actor: Actor): Promise<number> {
  const open = stillToDo(actor.personId ?? '');
  return db().notice.count({ where: { AND: [noticesOf(actor), { readAt: null }, open] } });
}

/** When somebody wants to be mailed, by kind of notice. */
export async function getMailTimes(actor: Actor): Promise<Record<NoticeKind, MailTime>> {
  if (actor.personId === null) return mailTimesOf({});
  const { mailChoices } = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { mailChoices: true },
  });
  return mailTimesOf(mailChoices);
}

// The right to see an article is asked for each time: it may have gone since somebody was told.
function noticesOf(actor: Actor): Prisma.NoticeWhereInput {
  if (actor.personId === null) return { id: { in: [] } };
  return { personId: actor.personId, article: visibleTo(actor) };
}

const NOTICE_FIELDS = {
  id: true,
  kind: true,
  actorName: true,
  text: true,
  at: true,
  readAt: true,
  article: { select: { id: true, headline: true, ...TASK_FACTS } },
} satisfies Prisma.NoticeSelect;

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof NOTICE_FIELDS }>;

function toItem(row: NoticeRow, { personId }: Actor): NoticeItem[] {
  const { id, kind, actorName, text, at, readAt, article } = row;
  // A kind of a later release is told once this machine knows its words.
  if (!article || !isNoticeKind(kind)) return [];
  const sentence = noticeSentence({ kind, actorName });
  const story = { headline: article.headline, articleId: article.id };
  const settled = settledBy(kind, article, personId ?? '');
  const isRead = readAt !== null || settled !== '';
  return [{ id, kind, ...story, sentence, text, at: at.toISOString(), settled, isRead }];
}
