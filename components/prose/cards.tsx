import type { ReactNode } from 'react';
import type { StoredNode } from '#lib/content/body.ts';
import { embedAddress, embedFrame, embedProviderName, isEmbed } from '#lib/content/embed.ts';
import type { ProseContext } from './prose-context.ts';

/**
 * A piece of another site as a card: a plain link to it, from which nothing is loaded until a reader follows it.
 * `data-frame` is the address that shows the piece in place. An embed that no provider has is left out: it has no words.
 */
export function renderEmbed({ attrs }: StoredNode, _: unknown, { words }: ProseContext): ReactNode {
  const embed = { provider: attrs?.provider, id: attrs?.id };
  if (!isEmbed(embed)) return null;
  const name = embedProviderName(embed);
  return (
    <p className="embed" data-provider={embed.provider}>
      <a href={embedAddress(embed)} rel="noopener" data-frame={embedFrame(embed)}>
        {words.embed(name)}
      </a>
      <small>{words.embedPrivacy(name)}</small>
    </p>
  );
}

/** A story to go on with; nothing when readers cannot reach it. */
export function renderRelatedArticle(
  { attrs }: StoredNode,
  _: unknown,
  { articles, words }: ProseContext,
): ReactNode {
  const article = articles.get(String(attrs?.articleId));
  if (!article) return null;
  return (
    <p className="related">
      <span className="related-label">{words.related}</span>{' '}
      <a href={article.address}>
        <bdi>{article.headline}</bdi>
      </a>
    </p>
  );
}
