import 'server-only';
import { WORDS, wordsOfRow } from '#lib/articles/words.ts';
import { firstPoint, type LogPoint, pointFrom } from '#lib/content/replay/log-point.ts';
import type { SourceKind } from '#lib/content/replay/sources.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { storyOf } from '#lib/content/story.ts';
import { db } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { readBeginning } from './step-log.ts';

/** What an article's log leads to: the working copy. */
export const LOG_FIELDS = {
  id: true,
  textVersion: true,
  changedAt: true,
  changedById: true,
  ...WORDS,
} satisfies Prisma.ArticleSelect;

export type LogArticle = Prisma.ArticleGetPayload<{ select: typeof LOG_FIELDS }>;

/** The oldest point of a log that can be made: what it begins with, else what `laterBase` finds. */
export async function firstBase(article: LogArticle): Promise<LogPoint> {
  const beginning = await readBeginning(article.id);
  if (beginning) {
    const kind = await kindOfBeginning(article.id);
    const point = firstPoint({ ...beginning, by: { ...beginning.by, kind } });
    if (point) return point;
  }
  return await laterBase(article, 0, null);
}

/**
 * The next point from a version on whose words are kept whole: by a revision, or as the working copy. `gapAfter` is
 * the last version that could be made before.
 */
export async function laterBase(
  article: LogArticle,
  from: number,
  gapAfter: number | null,
): Promise<LogPoint> {
  const revision = await db().revision.findFirst({
    where: { articleId: article.id, textVersion: { gte: from }, schemaVersion: SCHEMA_VERSION },
    orderBy: [{ textVersion: 'asc' }, { number: 'asc' }],
    select: { textVersion: true, createdAt: true, personId: true, reason: true, ...WORDS },
  });
  if (revision?.textVersion != null && revision.textVersion < article.textVersion) {
    const kind = revision.reason === 'import' ? 'imported' : 'first';
    const by = { kind, personId: revision.personId } as const;
    const facts = { version: revision.textVersion, by, at: revision.createdAt.getTime() };
    return pointFrom(storyOf(wordsOfRow(revision)), facts, gapAfter);
  }
  const by = { kind: 'first', personId: article.changedById } as const;
  const facts = { version: article.textVersion, by, at: article.changedAt.getTime() };
  return pointFrom(storyOf(wordsOfRow(article)), facts, gapAfter);
}

async function kindOfBeginning(articleId: string): Promise<SourceKind> {
  const where = { articleId, number: 1, reason: 'import' } as const;
  return (await db().revision.count({ where })) === 0 ? 'first' : 'imported';
}
