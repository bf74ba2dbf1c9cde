import 'server-only';
import { missingForPublication } from '#lib/articles/readiness.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { ArticleRow } from './article-for-editing.ts';

/** Refuses to publish a working copy that would not be ready at an instant. Throws DomainError `not_ready` (fields). */
export function refuseUnready(row: ArticleRow, at: Date): void {
  const facts = {
    ...row,
    section: row.section.slug,
    body: row.body as unknown as StoredNode,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
  };
  const missing = missingForPublication(facts, at);
  const [first] = Object.values(missing);
  if (first !== undefined) throw new DomainError('not_ready', first, { fields: missing });
}

/**
 * Where the newsroom wants two pairs of eyes, refuses whoever wrote the newest words to be the one who publishes them.
 * The system publishes what somebody else has decided. Throws DomainError `not_allowed`.
 */
export async function refuseOwnWords(tx: Transaction, actor: Actor, row: ArticleRow): Promise<void> {
  if (actor.personId === null) return;
  const { twoPairsOfEyes } = await tx.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { twoPairsOfEyes: true },
  });
  if (!twoPairsOfEyes || (await lastWriterOf(tx, row)) !== actor.personId) return;
  throw new DomainError(
    'not_allowed',
    'Here somebody else looks at a story before it is published, and the newest words are yours. Submit it for review.',
  );
}

async function lastWriterOf(tx: Transaction, row: ArticleRow): Promise<string | null> {
  const step = await tx.articleStep.findFirst({
    where: { articleId: row.id },
    orderBy: { version: 'desc' },
    select: { personId: true },
  });
  return step ? step.personId : row.createdById;
}
