import { buildBlock } from './blocks.ts';
import { isSourceLine, readBareByline, readByline, sourceName } from './byline.ts';
import type { Copy } from './copy.ts';
import { cutDateline } from './dateline.ts';
import { isEmbargoLine } from './desk-lines.ts';
import { keepInternally, leaveOut, type Passage, record, type StoryDraft } from './draft.ts';
import { readFurniture } from './furniture.ts';
import { isFullByline } from './head-lines.ts';
import { type Piece, readPieces } from './pieces.ts';
import { isPublicationLine } from './publication-line.ts';
import type { WireBlock } from './wire-story.ts';

const NO_HEADLINE = 'The copy opens with running text, so no headline was taken from it. Write one.';
/** Bylines that key points or a caption pushed down stand at most this far into the body. */
const BYLINE_WITHIN_FIRST = 5;
const TAIL = 3;

/** Reads the lines under the head into blocks, and takes out what is not story. */
export function readBody(copy: Copy, draft: StoryDraft): void {
  const pieces = readPieces(copy.lines, copy.layout);
  const story: (Piece | null)[] = [];
  let hasStory = false;
  let ended = false;
  pieces.forEach((piece, index) => {
    const end = ended ? null : readEnd(piece);
    if (end !== null) {
      leaveOut(draft, piece, end);
      ended = hasStory;
    }
    const isStory = end === null && !(ended ? takeAfterEnd(piece, draft) : takeAside(pieces, index, draft));
    hasStory ||= isStory;
    story.push(isStory ? piece : null);
  });
  addBlocks(cutFirstDateline(story, draft), draft);
}

function readEnd(piece: Piece): string | null {
  const furniture = readFurniture(piece.text);
  return furniture?.kind === 'end' ? furniture.reason : null;
}

/** After the end there are contacts and notes for the desk, which are kept from readers. */
function takeAfterEnd(piece: Piece, draft: StoryDraft): true {
  const furniture = readFurniture(piece.text);
  if (furniture?.kind === 'leftOut' || furniture?.kind === 'end') leaveOut(draft, piece, furniture.reason);
  else keepInternally(draft, piece);
  return true;
}

/** Takes what stands in the body and is no story; false when the piece is story. */
function takeAside(pieces: readonly Piece[], index: number, draft: StoryDraft): boolean {
  const piece = pieces[index];
  if (piece === undefined) return false;
  const furniture = readFurniture(piece.text);
  if (furniture?.kind === 'internalNote') keepInternally(draft, piece);
  else if (furniture !== null) leaveOut(draft, piece, furniture.reason);
  else return takeCredit(pieces, index, piece, draft) || takeFormalLine(pieces, index, piece, draft);
  return true;
}

/** A byline under key points, or at the end as some papers have it, and the source at the end. */
function takeCredit(pieces: readonly Piece[], index: number, piece: Piece, draft: StoryDraft): boolean {
  const isTail = index > 0 && index >= pieces.length - TAIL;
  if (draft.bylines.length === 0 && (isTail || index < BYLINE_WITHIN_FIRST)) {
    if (takeLateByline(piece, isTail, draft)) return true;
  }
  return isTail && draft.source === null && takeLateSource(piece, draft);
}

function takeLateByline(piece: Piece, isTail: boolean, draft: StoryDraft): boolean {
  const isSigned = isTail && /^[—–]\s?\S/.test(piece.text);
  const parsed = readByline(piece.text) ?? (isSigned ? readBareByline(piece.text) : null);
  if (parsed === null || !isFullByline(parsed)) return false;
  draft.bylines.push(...parsed.bylines);
  draft.source ??= parsed.source;
  record(draft, 'byline', piece);
  return true;
}

/** "(Reuters)" or "Source: Reuters". */
function takeLateSource(piece: Piece, draft: StoryDraft): boolean {
  if (!/^(?:\(|\p{L}+\s?:)/u.test(piece.text) || !isSourceLine(piece.text)) return false;
  draft.source = sourceName(piece.text);
  record(draft, 'source', piece);
  return true;
}

/** Dates of publication at the top or the bottom; inside the story a date alone may head a part of it. */
function takeFormalLine(pieces: readonly Piece[], index: number, piece: Piece, draft: StoryDraft): boolean {
  if (isEmbargoLine(piece.text) && piece.lineCount === 1 && /EMBARGO/.test(piece.text)) {
    draft.embargo ??= { text: piece.text };
    draft.internalNotes.push(piece.text);
    record(draft, 'embargo', piece);
    return true;
  }
  const isEdge = index === 0 || index === pieces.length - 1;
  if (!isEdge || !isPublicationLine(piece.text)) return false;
  leaveOut(draft, piece, 'This says when the copy was published elsewhere.');
  return true;
}

function cutFirstDateline(story: (Piece | null)[], draft: StoryDraft): (Piece | null)[] {
  const at = story.findIndex((piece) => piece !== null);
  const piece = story[at] ?? null;
  const cut = piece?.kind === 'paragraph' ? cutDateline(piece.text) : null;
  if (piece === null || cut === null) return story;
  draft.dateline = cut.dateline;
  record(draft, cut.rest === '' ? 'dateline' : 'dateline and paragraph', piece);
  return story.with(at, cut.rest === '' ? null : { ...piece, text: cut.rest, content: cut.rest });
}

function addBlocks(story: readonly (Piece | null)[], draft: StoryDraft): void {
  let at = 0;
  while (at < story.length) {
    const built = buildBlock(story, at);
    const piece = story[at] ?? null;
    if (built !== null && piece !== null) {
      const last = story[at + built.pieceCount - 1] ?? piece;
      draft.blocks.push(built.block);
      recordBlock(draft, built.block, { ...piece, last: last.last });
    }
    at += built?.pieceCount ?? 1;
  }
}

/** The paragraph a dateline was cut from is in the receipt already. */
function recordBlock(draft: StoryDraft, block: WireBlock, passage: Passage): void {
  const isFirst = draft.blocks.length === 1;
  if (isFirst && draft.receipt.some((entry) => entry.field === 'dateline and paragraph')) return;
  record(draft, block.type, passage, isFirst && draft.headline === '' ? NO_HEADLINE : null);
}
