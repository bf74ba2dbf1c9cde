import { buildBlock } from './blocks.ts';
import { isSourceLine, readBareByline, readByline, sourceName } from './byline.ts';
import type { Copy } from './copy.ts';
import { creditByline, creditSource } from './credit.ts';
import { cutAgencyStamp, cutDateline } from './dateline.ts';
import { isEmbargoLine } from './desk-lines.ts';
import { keepInternally, keepRest, leaveOut, record, type StoryDraft } from './draft.ts';
import { readEastAsianOpening } from './east-asian-opening.ts';
import { keepEditorsNote } from './editors-note.ts';
import { cutClosingMark, isInitials, isPlainEnd, opensContacts, opensSignature } from './foot.ts';
import { readFurniture } from './furniture.ts';
import { isFullByline } from './head-lines.ts';
import { type Piece, readPieces } from './pieces.ts';
import { isPublicationLine } from './publication-line.ts';

const NO_HEADLINE = 'The copy opens with running text, so no headline was taken from it. Write one.';
/** Bylines that key points or a caption pushed down stand at most this far into the body. */
const BYLINE_WITHIN_FIRST = 5;
const PUBLISHED_ELSEWHERE = 'This says when the copy was published elsewhere.';
const PLAIN_END = 'This marks the end of the story and is not part of it.';
const NEAR_THE_TOP = 3;
const TAIL = 3;
/** The pieces of a body; null where one was taken out. */
type Story = readonly (Piece | null)[];

/** Reads the lines under the head into blocks, and takes out what is not story. */
export function readBody(copy: Copy, draft: StoryDraft): void {
  const pieces = readPieces(copy.lines, copy.layout);
  const story: (Piece | null)[] = [];
  let hasStory = false;
  let ended = false;
  pieces.forEach((piece, index) => {
    const end = ended ? null : readEnd(pieces, index);
    if (end !== null) {
      leaveOut(draft, piece, end);
      ended = hasStory;
    }
    const isContact = !ended && opensContacts(pieces, index);
    const isStory = end === null && !(ended ? takeAfterEnd(piece, draft) : takeAside(pieces, index, draft));
    hasStory ||= isStory;
    ended ||= isContact && hasStory;
    story.push(isStory ? piece : null);
  });
  const cut = cutFirstDateline(story, draft);
  addBlocks(cutClosingMark(cut.story, draft), cut.datelineOn, draft);
}

function readEnd(pieces: readonly Piece[], index: number): string | null {
  const text = pieces[index]?.text ?? '';
  const furniture = readFurniture(text);
  if (furniture?.kind === 'end') return furniture.reason;
  if (isPlainEnd(pieces, index)) return PLAIN_END;
  return opensSignature(pieces, index) ? 'This parts the copy from the signature of a mail.' : null;
}

/** After the end there are contacts and notes for the desk, which are kept from readers. */
function takeAfterEnd(piece: Piece, draft: StoryDraft): boolean {
  const furniture = readFurniture(piece.text);
  if (furniture === null || furniture.kind === 'internalNote')
    return keepInternally(draft, piece, 'internalNote', furniture?.note ?? null);
  leaveOut(draft, piece, furniture.reason);
  return true;
}

/** Takes what stands in the body and is no story; false when the piece is story. */
function takeAside(pieces: readonly Piece[], index: number, draft: StoryDraft): boolean {
  const piece = pieces[index];
  if (piece === undefined) return false;
  const furniture = readFurniture(piece.text);
  if (furniture?.kind === 'internalNote')
    return keepInternally(draft, piece, 'internalNote', furniture.note ?? null);
  if (keepEditorsNote(draft, piece)) return true;
  if (furniture === null && isInitials(pieces, index)) return keepInternally(draft, piece);
  if (furniture === null)
    return takeCredit(pieces, index, piece, draft) || takeFormalLine(pieces, index, piece, draft);
  leaveOut(draft, piece, furniture.reason);
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
  return creditByline(draft, parsed, piece);
}

/** "(Reuters)" or "Source: Reuters". */
function takeLateSource(piece: Piece, draft: StoryDraft): boolean {
  if (!/^(?:\(|\p{L}+\s?:)/u.test(piece.text) || !isSourceLine(piece.text)) return false;
  return creditSource(draft, sourceName(piece.text), piece);
}

/** Dates of publication at the top or the bottom; inside the story a date alone may head a part of it. */
function takeFormalLine(pieces: readonly Piece[], index: number, piece: Piece, draft: StoryDraft): boolean {
  if (isEmbargoLine(piece.text) && piece.lineCount === 1 && /EMBARGO/.test(piece.text)) {
    draft.embargo ??= { text: piece.text };
    return keepInternally(draft, piece, 'embargo');
  }
  if (!isPublicationLine(piece.text) || !standsAtEdge(pieces, index)) return false;
  draft.dates.push(piece.text);
  return keepInternally(draft, piece, 'internalNote', PUBLISHED_ELSEWHERE);
}

/** The first and the last piece, and one near the top unless it is one of several, as in a chronicle. */
function standsAtEdge(pieces: readonly Piece[], index: number): boolean {
  if (index === 0 || index === pieces.length - 1) return true;
  return index < NEAR_THE_TOP && pieces.filter(({ text }) => isPublicationLine(text)).length === 1;
}

/** Cuts the dateline from the first paragraph, and says on which line that one starts. */
function cutFirstDateline(story: Story, draft: StoryDraft): { story: Story; datelineOn: number | null } {
  const at = story.findIndex((piece) => piece?.kind === 'paragraph');
  const piece = story[at] ?? null;
  const cut = piece === null ? null : takeDateline(piece, draft);
  if (piece === null || cut === null) return { story, datelineOn: null };
  const { rest, claims } = cut;
  const opening = { ...piece, text: piece.text.slice(0, piece.text.length - rest.length) };
  draft.dates.push(opening.text);
  const notes = [headlineNote(draft), keepRest(draft, opening, claims)].filter((note) => note !== null);
  const note = notes.length === 0 ? null : notes.join(' ');
  record(draft, rest === '' ? 'dateline' : 'dateline and paragraph', piece, note);
  const opened = rest === '' ? null : { ...piece, text: rest, content: rest };
  return { story: story.with(at, opened), datelineOn: piece.first };
}

/** Returns the paragraph without its dateline, and what of that went to a field; null when it has none. */
function takeDateline(piece: Piece, draft: StoryDraft): { rest: string; claims: string[] } | null {
  const han = readEastAsianOpening(piece.text);
  if (han !== null) {
    const authors = draft.bylines.length === 0 ? han.authors : [];
    draft.bylines.push(...authors);
    draft.dateline = { place: han.place, agency: han.agency };
    return {
      rest: han.rest,
      claims: [han.agency, han.place, ...authors.flatMap(({ name, role = '' }) => [name, role])],
    };
  }
  const cut = cutDateline(piece.text);
  if (cut !== null) {
    draft.dateline = cut.dateline;
    return { rest: cut.rest, claims: [cut.dateline.place, cut.dateline.agency ?? ''] };
  }
  const stamp = cutAgencyStamp(piece.text);
  if (stamp === null) return null;
  const isFirst = draft.source === null;
  draft.source ??= stamp.agency;
  return { rest: stamp.rest, claims: isFirst ? [stamp.agency] : [] };
}

/** The paragraph a dateline was cut from is in the receipt already. */
function addBlocks(story: Story, datelineOn: number | null, draft: StoryDraft): void {
  let next = 0;
  story.forEach((piece, at) => {
    if (piece === null || at < next) return;
    const { block, passage, pieceCount } = buildBlock(story, at, piece);
    const note = draft.blocks.length === 0 ? headlineNote(draft) : null;
    draft.blocks.push(block);
    if (passage.first !== datelineOn) record(draft, block.type, passage, note);
    next = at + pieceCount;
  });
}

function headlineNote(draft: StoryDraft): string | null {
  return draft.headline === '' ? NO_HEADLINE : null;
}
