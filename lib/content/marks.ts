import type { MarkSpec } from 'prosemirror-model';
import { articleId, href, isArticleId } from './attributes.ts';
import { isAllowedLink } from './link.ts';

/**
 * The marks, outermost first. A link to a story of this newsroom is a mark of its own, by the story's id: so a link
 * has either an address or an id, by construction, and follows the story when its address changes.
 */
export const marks = {
  link: {
    attrs: { href },
    inclusive: false,
    excludes: 'link articleLink',
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const target = element.getAttribute('href');
          return isAllowedLink(target) ? { href: target } : false;
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener' }, 0],
  },
  articleLink: {
    attrs: { articleId },
    inclusive: false,
    excludes: 'link articleLink',
    parseDOM: [
      {
        tag: 'a[data-article]',
        priority: 60,
        getAttrs: (element) => {
          const id = element.getAttribute('data-article');
          return isArticleId(id) ? { articleId: id } : false;
        },
      },
    ],
    toDOM: (mark) => ['a', { 'data-article': mark.attrs.articleId }, 0],
  },
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps everything it copies in <b style="font-weight:normal">.
      { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  superscript: {
    excludes: 'superscript subscript',
    parseDOM: [{ tag: 'sup' }, { style: 'vertical-align=super' }],
    toDOM: () => ['sup', 0],
  },
  subscript: {
    excludes: 'superscript subscript',
    parseDOM: [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
    toDOM: () => ['sub', 0],
  },
  // For editors alone ("TK", to come): its words are published, it never is. Pasted highlights mean something else.
  highlight: {
    parseDOM: [{ tag: 'mark[data-tk]' }],
    toDOM: () => ['mark', { 'data-tk': '' }, 0],
  },
} satisfies Record<string, MarkSpec>;
