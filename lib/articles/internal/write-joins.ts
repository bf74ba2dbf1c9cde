import 'server-only';
import type { Transaction } from '#lib/db.ts';

/** Bylines and tags in their order; null leaves what is there. */
export interface Joins {
  bylines: readonly { profileId: string; role: string }[] | null;
  tagIds: readonly string[] | null;
}

/** Replaces the bylines and tags of a working copy. */
export async function writeJoins(tx: Transaction, articleId: string, joins: Joins): Promise<void> {
  if (joins.bylines) {
    const data = joins.bylines.map((byline, position) => ({ articleId, position, ...byline }));
    await tx.articleByline.deleteMany({ where: { articleId } });
    await tx.articleByline.createMany({ data });
  }
  if (joins.tagIds) {
    const data = joins.tagIds.map((tagId, position) => ({ articleId, position, tagId }));
    await tx.articleTag.deleteMany({ where: { articleId } });
    await tx.articleTag.createMany({ data });
  }
}
