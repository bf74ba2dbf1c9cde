import type { NodeSpec } from 'prosemirror-model';
import { articleId, embedId, embedProvider, isArticleId } from './attributes.ts';
import { embedAddress, isEmbed } from './embed.ts';

/** Blocks that point at something kept elsewhere; they hold ids, and what they show is looked up. */
export const cardNodes = {
  embed: {
    group: 'block',
    attrs: { provider: embedProvider, id: embedId },
    draggable: true,
    parseDOM: [
      {
        tag: 'a[data-embed]',
        getAttrs: (element) => {
          const embed = {
            provider: element.getAttribute('data-embed'),
            id: element.getAttribute('data-embed-id'),
          };
          return isEmbed(embed) ? embed : false;
        },
        priority: 60,
      },
    ],
    toDOM: ({ attrs: { provider, id } }) => {
      const href = isEmbed({ provider, id }) ? embedAddress({ provider, id }) : null;
      return ['a', { href, 'data-embed': provider, 'data-embed-id': id }, href ?? ''];
    },
  },
  relatedArticle: {
    group: 'block',
    attrs: { articleId },
    draggable: true,
    parseDOM: [
      {
        tag: 'div[data-related-article]',
        getAttrs: (element) => {
          const id = element.getAttribute('data-related-article');
          return isArticleId(id) ? { articleId: id } : false;
        },
      },
    ],
    toDOM: (node) => ['div', { 'data-related-article': node.attrs.articleId }],
  },
} satisfies Record<string, NodeSpec>;
