import type { EditorState } from 'prosemirror-state';
import { BLOCKS, type BlockChoice, LINE_KINDS } from './block-choices.ts';

/** All that a slash offers, in its order. */
export const SLASH_CHOICES: readonly BlockChoice[] = [...LINE_KINDS, ...BLOCKS];

/** The choices that can stand where the caret is and have a word that begins with what was typed, in their order. */
export function matchingBlocks(state: EditorState, typed: string): BlockChoice[] {
  const wanted = typed.toLowerCase();
  return SLASH_CHOICES.filter((choice) => isNamed(choice, wanted) && choice.isPossible(state));
}

function isNamed({ label, keywords }: BlockChoice, wanted: string): boolean {
  const name = label.toLowerCase();
  return name.startsWith(wanted) || [...name.split(' '), ...keywords].some((word) => word.startsWith(wanted));
}
