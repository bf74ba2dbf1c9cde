import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { isAllowedLink } from './link.ts';
import { storyNodes } from './story-nodes.ts';

/**
 * The version of the content schema that this code writes and reads. It rises when a node, mark or attribute
 * changes meaning; every stored body carries the version it was written with.
 */
export const SCHEMA_VERSION = 1;

// The headline is the page's h1, so a story's subheadings are h2 and h3.
const level: AttributeSpec = {
  default: 2,
  validate: (value) => {
    if (value !== 2 && value !== 3) throw new RangeError('a subheading has level 2 or 3');
  },
};

const href: AttributeSpec = {
  validate: (value) => {
    if (!isAllowedLink(value)) throw new RangeError('a link leads to http, https, mailto or tel');
  },
};

const start: AttributeSpec = {
  default: 1,
  validate: (value) => {
    if (!Number.isInteger(value) || (value as number) < 0)
      throw new RangeError('a list starts at a whole number');
  },
};

// `dir="auto"` lets each text block take its direction from its own first strong letter. Lists and quotes have
// none: they would not look into children that have their own.
const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', { dir: 'auto' }, 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
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
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bulletList: {
    content: 'listItem+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    content: 'listItem+',
    group: 'block',
    attrs: { start },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({
          start: Math.max(0, Math.trunc(Number(element.getAttribute('start') ?? 1)) || 1),
        }),
      },
    ],
    toDOM: (node) => ['ol', { start: node.attrs.start === 1 ? null : node.attrs.start }, 0],
  },
  listItem: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  hardBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  text: { group: 'inline' },
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href },
    inclusive: false,
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
};

/**
 * The one schema of a story, shared by the editor, the server and the renderer. A `doc` is a body alone, as it is
 * stored and published; a `story` is the document of a working copy, whose parts people write together.
 */
export const contentSchema = new Schema({ nodes: { ...nodes, ...storyNodes }, marks });
