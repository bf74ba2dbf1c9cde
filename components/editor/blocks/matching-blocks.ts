import type { EditorState } from 'prosemirror-state';
import { BLOCKS, type BlockChoice } from './block-choices.ts';

/** The choices that can stand where the caret is and have a word that begins with what was typed, in their order. */
export function matchingBlocks(state: EditorState, typed: string): BlockChoice[] {
  const wanted = typed.toLowerCase();
  return BLOCKS.filter((choice) => isNamed(choice, wanted) && choice.isPossible(state));
}

function isNamed({ label, keywords }: BlockChoice, wanted: string): boolean {
  const name = label.toLowerCase();
  return name.startsWith(wanted) || [...name.split(' '), ...keywords].some((word) => word.startsWith(wanted));
}
