import { Fragment, type Node } from 'prosemirror-model';
import type { Body, StoredNode } from './body.ts';
import { contentSchema } from './schema.ts';
import { STORY_PARTS, type StoryPart, type TextPart } from './story-nodes.ts';

/** The words of a working copy by part: plain text, line breaks as `\n` in the notes, and the body. */
export type StoryWords = Record<TextPart, string> & { body: StoredNode };

/** The document of a working copy. `wordsOf` is its inverse. Throws RangeError on words that the schema refuses. */
export function storyOf(words: StoryWords): Node {
  const parts = Object.keys(STORY_PARTS) as StoryPart[];
  return contentSchema.node(
    'story',
    null,
    parts.map((part) => {
      if (part !== 'body') return contentSchema.node(part, null, textOf(part, words[part]));
      return contentSchema.node('body', null, Fragment.fromJSON(contentSchema, words.body.content));
    }),
  );
}

/** The words of a working copy's document, in the canonical form that is stored. */
export function wordsOf(story: Node): StoryWords & { body: Body } {
  const words: Record<string, unknown> = {};
  story.forEach((part) => {
    words[part.type.name] = part.type.name === 'body' ? bodyOf(part) : linesOf(part);
  });
  return words as StoryWords & { body: Body };
}

/** Where a part of a story begins and ends: the positions just inside it. */
export function rangeOfPart(story: Node, name: StoryPart): { from: number; to: number } {
  let range = { from: 0, to: 0 };
  story.forEach((part, offset) => {
    if (part.type.name === name) range = { from: offset + 1, to: offset + 1 + part.content.size };
  });
  return range;
}

function bodyOf(part: Node): Body {
  return { type: 'doc', content: part.content.toJSON() as StoredNode[] };
}

// The one leaf in plain text is a line break.
function linesOf(part: Node): string {
  return part.textBetween(0, part.content.size, '', '\n');
}

// A line that came from elsewhere may hold line breaks, which a line cannot keep.
function textOf(part: TextPart, text: string): Node[] {
  if (STORY_PARTS[part] === 'line') return textNodes(text.replace(/\s*\n\s*/g, ' '));
  return text.split('\n').flatMap((line, index) => {
    const nodes = textNodes(line);
    return index === 0 ? nodes : [contentSchema.node('hardBreak'), ...nodes];
  });
}

function textNodes(text: string): Node[] {
  return text === '' ? [] : [contentSchema.text(text)];
}
