import 'server-only';
import { missingForPublication } from '#lib/articles/readiness.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { ArticleRow } from './article-for-editing.ts';

/** Refuses to publish a working copy that would not be ready at an instant. Throws DomainError `not_ready` (fields). */
export function refuseUnready(row: ArticleRow, at: Date): void {
  const facts = {
    ...row,
    section: row.section.slug,
    isPage: row.section.holdsPages,
    body: row.body as unknown as StoredNode,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
  };
  const missing = missingForPublication(facts, at);
  const [first] = Object.values(missing);
  if (first !== undefined) throw new DomainError('not_ready', first, { fields: missing });
}
