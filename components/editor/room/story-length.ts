import type { Node } from 'prosemirror-model';
import type { StoredNode } from '#lib/content/body.ts';
import { addLengths, lengthOf, NO_LENGTH, type TextLength } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';

// By language and block, whose node stays the same while nobody types in it.
const known = new Map<string, WeakMap<Node, TextLength>>();

/** The length of a story's text as readers get it; after a keystroke only the block that it changed is counted. */
export function storyLength(story: Node, language: string): TextLength {
  const lengths = known.get(language) ?? new WeakMap<Node, TextLength>();
  known.set(language, lengths);
  return story.children
    .filter((part) => part.type.name === 'body')
    .flatMap((body) => body.children)
    .map((block) => {
      const length = lengths.get(block) ?? lengthOfBlock(block, language);
      lengths.set(block, length);
      return length;
    })
    .reduce(addLengths, NO_LENGTH);
}

function lengthOfBlock(block: Node, language: string): TextLength {
  return lengthOf(plainText({ type: 'doc', content: [block.toJSON() as StoredNode] }), language);
}
