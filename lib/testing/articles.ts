import { createArticle } from '#lib/articles/commands/create-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Body } from '#lib/content/body.ts';

/** A body of plain paragraphs. */
export function aBody(...paragraphs: string[]): Body {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** An article with all that publication needs, changed where a test says so. */
export function aReadyArticle(actor: Actor, changes: ArticleChanges = {}): Promise<ArticleForEditing> {
  return createArticle(actor, {
    headline: 'Harbour reopens after storm',
    standfirst: 'Ferries run again from Monday.',
    bylineText: 'By the harbour desk',
    body: aBody('The harbour reopened on Sunday.'),
    ...changes,
  });
}
