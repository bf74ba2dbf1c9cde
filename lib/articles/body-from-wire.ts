import { type Body, EMPTY_BODY, type StoredNode } from '#lib/content/body.ts';
import type { WireBlock } from '#lib/wire/wire-story.ts';

/** The body that parsed copy makes: plain text in the content schema's blocks. */
export function bodyFromWire(blocks: readonly WireBlock[]): Body {
  return blocks.length === 0 ? EMPTY_BODY : { type: 'doc', content: blocks.map(toNode) };
}

function toNode(block: WireBlock): StoredNode {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text);
    case 'subheading':
      return { type: 'heading', attrs: { level: 2 }, content: textOf(block.text) };
    case 'quote':
      return { type: 'blockquote', content: [paragraph(block.text)] };
    case 'bulletList':
      return { type: 'bulletList', content: block.items.map(toItem) };
    case 'orderedList':
      return { type: 'orderedList', attrs: { start: 1 }, content: block.items.map(toItem) };
  }
}

function toItem(text: string): StoredNode {
  return { type: 'listItem', content: [paragraph(text)] };
}

function paragraph(text: string): StoredNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: textOf(text) };
}

function textOf(text: string): StoredNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
