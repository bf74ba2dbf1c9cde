import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';
import { PART_LABELS } from './part-labels.ts';

/** Makes each part of a story a text box of its own to assistive technology, with words where nothing stands yet. */
export function partLooks(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const looks: Decoration[] = [];
        doc.forEach((part, offset) => {
          looks.push(Decoration.node(offset, offset + part.nodeSize, looksOfPart(part)));
        });
        return DecorationSet.create(doc, looks);
      },
    },
  });
}

/** The attributes, by their names in HTML, of the element of a part. */
export function looksOfPart(part: Node): Record<string, string> {
  const name = part.type.name as StoryPart;
  const { label, placeholder } = PART_LABELS[name];
  return {
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': STORY_PARTS[name] === 'line' ? 'false' : 'true',
    'data-field': name,
    'data-placeholder': placeholder,
    class: `story-${name}${isEmpty(part) ? ' is-blank' : ''}`,
  };
}

function isEmpty(part: Node): boolean {
  if (part.type.name !== 'body') return part.content.size === 0;
  return part.childCount === 1 && part.firstChild?.type.name === 'paragraph' && part.content.size === 2;
}
