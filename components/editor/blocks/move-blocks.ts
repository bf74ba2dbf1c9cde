import { closeHistory } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { ReplaceAroundStep } from 'prosemirror-transform';
import { nounOf } from '#lib/content/diff/names.ts';
import { isBody } from './body-line.ts';

const SAID = new PluginKey<string>('blockMoves');
const MOST_WORDS = 40;

type Direction = 'up' | 'down';

/** Alt with an arrow moves what is selected past the block, or the item of the same list, above or below. */
export function blockMoves(): Plugin[] {
  const sentence = new Plugin<string>({
    key: SAID,
    state: {
      init: () => '',
      apply: (transaction, said) => transaction.getMeta(SAID) ?? said,
    },
  });
  return [sentence, keymap({ 'Alt-ArrowUp': moveBlocks('up'), 'Alt-ArrowDown': moveBlocks('down') })];
}

/** What the last move did, for those who cannot see it; empty before the first. */
export function lastMove(state: EditorState): string {
  return SAID.getState(state) ?? '';
}

/**
 * Moves the blocks of the selection one place up or down: items within their list, and past its end all of the list
 * with them. At the body's own ends it only says so.
 */
export function moveBlocks(direction: Direction): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const depths = containersOf($from, $to);
    if (depths.length === 0) return false;
    const depth = depths.find((each) => neighbourOf($from, $to, each, direction) !== null);
    dispatch?.(depth === undefined ? atEnd(state, direction) : swapped(state, depth, direction));
    return true;
  };
}

function isContainer(node: Node): boolean {
  return isBody(node) || node.type.name === 'bulletList' || node.type.name === 'orderedList';
}

/** The depths of lists and the body that hold both ends, the innermost first. */
function containersOf($from: ResolvedPos, $to: ResolvedPos): number[] {
  const found: number[] = [];
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth -= 1) {
    if (isContainer($from.node(depth))) found.push(depth);
  }
  return found.some((depth) => isBody($from.node(depth))) ? found : [];
}

function neighbourOf($from: ResolvedPos, $to: ResolvedPos, depth: number, direction: Direction): Node | null {
  const container = $from.node(depth);
  return container.maybeChild(direction === 'up' ? $from.index(depth) - 1 : endIndex($to, depth));
}

function endIndex($to: ResolvedPos, depth: number): number {
  // A selected block ends where the next one begins.
  return $to.depth === depth ? $to.index(depth) : $to.index(depth) + 1;
}

// The step goes around what is selected, which so keeps the caret and what others are typing there: it is the
// neighbour that moves.
function swapped(state: EditorState, depth: number, direction: Direction) {
  const { $from, $to } = state.selection;
  const neighbour = neighbourOf($from, $to, depth, direction);
  if (neighbour === null) return state.tr;
  const gap = {
    from: $from.posAtIndex($from.index(depth), depth),
    to: $from.posAtIndex(endIndex($to, depth), depth),
  };
  const from = direction === 'up' ? gap.from - neighbour.nodeSize : gap.from;
  const to = direction === 'up' ? gap.to : gap.to + neighbour.nodeSize;
  const insert = direction === 'up' ? 0 : neighbour.nodeSize;
  const slice = new Slice(Fragment.from(neighbour), 0, 0);
  const tr = state.tr.step(new ReplaceAroundStep(from, to, gap.from, gap.to, slice, insert));
  const where = direction === 'up' ? 'above' : 'below';
  return closeHistory(tr)
    .setMeta(SAID, `Moved ${where} ${nameOf(neighbour)}.`)
    .scrollIntoView();
}

function atEnd(state: EditorState, direction: Direction) {
  const end = direction === 'up' ? 'first' : 'last';
  return state.tr.setMeta(SAID, `This is the ${end} block of the text already.`);
}

function nameOf(node: Node): string {
  const words = node.textContent.trim();
  if (words === '')
    return `the ${node.type.name === 'paragraph' ? 'empty paragraph' : nounOf({ type: node.type.name })}`;
  return `“${words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words}”`;
}
