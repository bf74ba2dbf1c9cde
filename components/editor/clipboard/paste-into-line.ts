import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';
import { paragraphsOf } from '#lib/import/plain-text.ts';

/**
 * Pastes the words of a text into a part of the story that holds plain text: as one line into a headline, with its
 * line breaks into a note. Null in the body, which takes blocks.
 */
export function pasteIntoLine(state: EditorState, text: string): Transaction | null {
  const { $from, $to } = state.selection;
  const kind = STORY_PARTS[$from.parent.type.name as StoryPart];
  if (kind === undefined || kind === 'blocks' || !$from.sameParent($to)) return null;
  const words = paragraphsOf(text).map((line) => line.replaceAll('\u0000', ''));
  const nodes = kind === 'line' ? textNodes(words.join(' ')) : withBreaks(words);
  const slice = new Slice(Fragment.from(nodes), 0, 0);
  return state.tr.replaceSelection(slice).setMeta('paste', true).scrollIntoView();
}

function withBreaks(lines: readonly string[]): Node[] {
  return lines.flatMap((line, index) => {
    return index === 0 ? textNodes(line) : [contentSchema.node('hardBreak'), ...textNodes(line)];
  });
}

function textNodes(text: string): Node[] {
  return text === '' ? [] : [contentSchema.text(text)];
}
