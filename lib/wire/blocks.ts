import type { Passage } from './draft.ts';
import { isSpeakerLine } from './layout.ts';
import type { Piece } from './pieces.ts';
import { endsSentence, isCaseless, startsLowercase, withoutOuterEmphasis, wordsOf } from './sentences.ts';
import type { WireBlock } from './wire-story.ts';

/** A block of the body, and how many pieces it was made of. */
export interface BuiltBlock {
  readonly block: WireBlock;
  readonly pieceCount: number;
  /** The source lines of the block, and how it begins. */
  readonly passage: Passage;
}

const LONGEST_SUBHEADING = 70;
const MOST_SUBHEADING_WORDS = 10;
const FURTHEST_NEIGHBOUR = 4;
/** What stands under a subheading is at least this long, so verse and captions make none. */
const SHORTEST_SECTION = 60;
/** Signs that are bullets even alone; a dash alone may open direct speech. */
const PLAIN_BULLET = /^[•●▪▫◦‣⁃∙■□►▸✓✔*]$/;

/** Builds the block that starts with a piece at an index; the pieces hold story only, null where one was taken out. */
export function buildBlock(pieces: readonly (Piece | null)[], at: number, piece: Piece): BuiltBlock {
  const run = listRun(pieces, at, piece);
  if (run.length === 0) return { block: singleBlock(pieces, at, piece), pieceCount: 1, passage: piece };
  const passage = { ...piece, last: run.at(-1)?.last ?? piece.last };
  return { block: listBlock(piece, run), pieceCount: run.length, passage };
}

function singleBlock(pieces: readonly (Piece | null)[], at: number, piece: Piece): WireBlock {
  if (piece.kind === 'heading') return { type: 'subheading', text: piece.content.replace(/\s+#{1,6}$/, '') };
  if (piece.kind === 'quote') return { type: 'quote', text: piece.content };
  const bold = withoutOuterEmphasis(piece.text);
  if (piece.text.startsWith('**') && isBoldHeading(bold, piece)) return { type: 'subheading', text: bold };
  const isSubheading = isSubheadingBetween(piece, neighbour(pieces, at, -1), neighbour(pieces, at, 1));
  return { type: isSubheading ? 'subheading' : 'paragraph', text: piece.text };
}

/** The story piece before or after, past a few that were taken out. */
function neighbour(pieces: readonly (Piece | null)[], at: number, step: 1 | -1): Piece | null {
  for (let distance = 1; distance <= FURTHEST_NEIGHBOUR; distance += 1) {
    const piece = pieces[at + distance * step] ?? null;
    if (piece !== null) return piece;
  }
  return null;
}

function listBlock(first: Piece, run: readonly Piece[]): WireBlock {
  const items = run.map((item) => item.content);
  return { type: first.kind === 'bullet' ? 'bulletList' : 'orderedList', items };
}

/** The pieces from an index on that make one list; empty when they make none. */
function listRun(pieces: readonly (Piece | null)[], at: number, first: Piece): Piece[] {
  if (!canOpenList(first)) return [];
  const run = [first];
  for (let index = at + 1; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const last = run.at(-1);
    if (piece === null || piece === undefined || last === undefined || !isNextItem(last, piece)) break;
    run.push(piece);
  }
  const standsAlone = first.kind === 'bullet' && PLAIN_BULLET.test(first.marker);
  return run.length > 1 || standsAlone ? run : [];
}

/** A list that starts later than 1 or "a" keeps its numbers as text, for a list block would count anew. */
function canOpenList({ kind, marker }: Piece): boolean {
  if (kind === 'number') return marker === '1';
  return kind === 'letter' ? marker === 'a' : kind === 'bullet';
}

/** En dashes between blank lines are mostly the turns of a dialogue. */
function isNextItem(last: Piece, piece: Piece): boolean {
  if (piece.kind !== last.kind) return false;
  if (piece.kind === 'number') return Number(piece.marker) === Number(last.marker) + 1;
  if (piece.kind === 'letter') return piece.marker.charCodeAt(0) === last.marker.charCodeAt(0) + 1;
  return piece.marker === last.marker && !(piece.marker === '–' && piece.opensBlock);
}

/** A line all in bold is how people who know no Markdown headings write them. */
function isBoldHeading(bold: string, piece: Piece): boolean {
  return bold !== piece.text && piece.lineCount === 1 && looksLikeSubheading(bold);
}

/** A short line that ends in no full stop, with running text before and after it; "1. The vote" may come first. */
function isSubheadingBetween(piece: Piece, before: Piece | null, after: Piece | null): boolean {
  if (after === null || piece.lineCount > 1 || !looksLikeSubheading(piece.text)) return false;
  const follows = before === null ? piece.kind === 'number' : isRunningText(before);
  return follows && isRunningText(after) && after.text.length > piece.text.length;
}

function looksLikeSubheading(text: string): boolean {
  if (text.length > LONGEST_SUBHEADING || wordsOf(text).length > MOST_SUBHEADING_WORDS) return false;
  if (isSpeakerLine(text) || startsLowercase(text) || !/\p{L}/u.test(text)) return false;
  if (/^["“„«'‘—–(-]/.test(text) || /[.!…:;,"”»)]$/.test(text)) return false;
  return text.endsWith('?') ? !isCaseless(text) && wordsOf(text).length <= 8 : !endsSentence(text);
}

function isRunningText(piece: Piece): boolean {
  if (piece.kind !== 'paragraph') return piece.kind !== 'heading';
  return piece.text.length >= SHORTEST_SECTION && (endsSentence(piece.text) || piece.text.endsWith(':'));
}
