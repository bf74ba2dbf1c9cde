import 'server-only';
import { type ArticleRow, EDITING_FIELDS } from '#lib/articles/internal/article-for-editing.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { revisionOf } from '#lib/articles/internal/read-revision.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { SESSION_PAUSE_MS } from '#lib/content/replay/sources.ts';
import { plainText } from '#lib/content/text.ts';
import type { Transaction } from '#lib/db.ts';

/** What a session is told by: a locked article before the write that is about to happen. */
export interface LastChange {
  id: string;
  changedAt: Date;
  changedById: string | null;
}

/**
 * Keeps what a session of writing came to as a revision, with its author and its time, before the first write of the
 * next one: after a pause of ten minutes, or when somebody else begins to write. Where several write at once, their
 * turns are not sessions: then there is one revision in ten minutes.
 */
export async function keepSession(tx: Transaction, row: LastChange, actor: Actor, now: Date): Promise<void> {
  if (!(await isNewSession(tx, row, actor, now))) return;
  const article = await tx.article.findUniqueOrThrow({ where: { id: row.id }, select: EDITING_FIELDS });
  if (isBlank(article) || (await revisionOf(tx, article)) !== null) return;
  await createRevision(tx, article, { reason: 'save', personId: row.changedById, at: row.changedAt });
}

async function isNewSession(tx: Transaction, row: LastChange, actor: Actor, now: Date): Promise<boolean> {
  if (hasPaused(row.changedAt, now)) return true;
  if (row.changedById === actor.personId) return false;
  const newest = await tx.revision.findFirst({
    where: { articleId: row.id },
    orderBy: { number: 'desc' },
    select: { createdAt: true },
  });
  return newest === null || hasPaused(newest.createdAt, now);
}

function isBlank({ headline, standfirst, body }: ArticleRow): boolean {
  return `${headline}${standfirst}${plainText(body as unknown as StoredNode)}`.trim() === '';
}

function hasPaused(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= SESSION_PAUSE_MS;
}
