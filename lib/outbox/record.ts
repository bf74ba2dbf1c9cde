import 'server-only';
import type { Transaction } from '#lib/db.ts';

/** What others may want to do something about, once it is committed. */
export interface ArticleEvent {
  kind: 'article.published' | 'article.updated' | 'article.unpublished';
  articleId: string;
  /** Every public address the change touches, such as `/world/some-slug`. */
  addresses: readonly string[];
  /** Slugs of every section whose front the change touches. */
  sections: readonly string[];
}

/** Writes an event in the transaction of its change; a trigger announces it when the transaction commits. */
export async function recordOutbox(tx: Transaction, event: ArticleEvent): Promise<void> {
  const { kind, articleId, addresses, sections } = event;
  await tx.outboxEvent.create({
    data: { kind, articleId, payload: { addresses: [...addresses], sections: [...sections] } },
    select: { id: true },
  });
}
