import 'server-only';
import { OTHERS_PUBLISH_IT } from '#lib/articles/readiness.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { ArticleRow } from './article-for-editing.ts';

/** What of an article says whose its newest words are. */
type Written = Pick<ArticleRow, 'id' | 'createdById'>;

/**
 * Whether the newsroom wants two pairs of eyes and this actor wrote the newest words, so that somebody else is to publish
 * them. The system publishes what somebody else has decided.
 */
export async function needsOtherEyes(tx: Transaction, actor: Actor, article: Written): Promise<boolean> {
  if (actor.personId === null) return false;
  const { twoPairsOfEyes } = await tx.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { twoPairsOfEyes: true },
  });
  return twoPairsOfEyes && (await lastWriterOf(tx, article)) === actor.personId;
}

/** Refuses to let them publish it. Throws DomainError `not_allowed`. */
export async function refuseOwnWords(tx: Transaction, actor: Actor, article: Written): Promise<void> {
  if (!(await needsOtherEyes(tx, actor, article))) return;
  throw new DomainError('not_allowed', OTHERS_PUBLISH_IT);
}

async function lastWriterOf(tx: Transaction, { id, createdById }: Written): Promise<string | null> {
  const step = await tx.articleStep.findFirst({
    where: { articleId: id },
    orderBy: { version: 'desc' },
    select: { personId: true },
  });
  return step ? step.personId : createdById;
}
