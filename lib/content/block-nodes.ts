import type { NodeSpec } from 'prosemirror-model';
import { alt, level } from './attributes.ts';

/**
 * The blocks of text. Group `block` is whatever may stand in a body, `flow` what may also stand inside a quotation
 * or a list item. Words that people type are content, never attributes, so that they merge by character.
 */
// `dir="auto"` lets each text block take its direction from its own first strong letter. Lists, quotes and boxes have
// none: they would not look into children that have their own.
export const blockNodes = {
  paragraph: {
    content: 'inline*',
    group: 'block flow',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', { dir: 'auto' }, 0],
  },
  heading: {
    content: 'inline*',
    group: 'block flow',
    defining: true,
    attrs: { level },
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
    ],
    toDOM: (node) => [`h${node.attrs.level}`, { dir: 'auto' }, 0],
  },
  blockquote: {
    content: 'flow+ attribution?',
    group: 'block flow',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  pullQuote: {
    content: 'paragraph attribution?',
    group: 'block',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'aside.pull-quote' }],
    toDOM: () => ['aside', { class: 'pull-quote' }, 0],
  },
  attribution: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'p.attribution', priority: 60 }],
    toDOM: () => ['p', { class: 'attribution', dir: 'auto' }, 0],
  },
  figure: {
    content: 'caption credit',
    group: 'block',
    attrs: { alt },
    defining: true,
    isolating: true,
    parseDOM: [
      {
        tag: 'figure.picture',
        getAttrs: (element) => ({ alt: (element.getAttribute('data-alt') ?? '').slice(0, 1000) }),
      },
    ],
    toDOM: (node) => ['figure', { class: 'picture', 'data-alt': node.attrs.alt }, 0],
  },
  caption: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'p.caption', priority: 60 }],
    toDOM: () => ['p', { class: 'caption', dir: 'auto' }, 0],
  },
  credit: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'p.credit', priority: 60 }],
    toDOM: () => ['p', { class: 'credit', dir: 'auto' }, 0],
  },
  keyPoints: {
    content: 'keyPointsTitle bulletList',
    group: 'block',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'aside.key-points' }],
    toDOM: () => ['aside', { class: 'key-points' }, 0],
  },
  keyPointsTitle: {
    content: 'text*',
    marks: 'highlight',
    defining: true,
    parseDOM: [{ tag: 'p.key-points-title', priority: 60 }],
    toDOM: () => ['p', { class: 'key-points-title', dir: 'auto' }, 0],
  },
  horizontalRule: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
} satisfies Record<string, NodeSpec>;
