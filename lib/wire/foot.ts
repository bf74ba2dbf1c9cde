import type { StoryDraft } from './draft.ts';
import type { Piece } from './pieces.ts';

const LAST_PIECES = 3;
/** Lines, and characters in each. */
const LONGEST_SIGNATURE = 6;
const LONGEST_CONTACTS = 10;
const SIGNATURE_WIDTH = 80;
const CONTACT_HEADER =
  /^(?:(?:press|media) )?contacts?(?: information| details)?\s?:?$|^(?:pressekontakt|kontakt|contact presse|contacto(?: de prensa)?|contatti)\s?:?$/i;
const CLOSING_MARK = /(?<=[.!?…。！？"”»]\s?)[(（]?(?:Enditem|EFE|ANSA|TASS|AFP|APA|Lusa|完)[)）]?\.?$/u;
const CLOSING = 'This marks the end of the story and is not part of it.';
const INITIALS = /^(?:[a-z]{2,3}|[A-Z]{2,4}-[A-Z]{2,4}|[A-Za-z]{2,4}(?:\s?\/{1,2}\s?[A-Za-z]{2,4})+\/?)$/;

/** Two dashes on their own over a few short lines, as RFC 3676 has it. */
export function opensSignature(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.text === '--' && isShortFrom(pieces, index + 1, LONGEST_SIGNATURE);
}

/** "Media contact:" over a few short lines that end the copy. */
export function opensContacts(pieces: readonly Piece[], index: number): boolean {
  return CONTACT_HEADER.test(pieces[index]?.text ?? '') && isShortFrom(pieces, index + 1, LONGEST_CONTACTS);
}

/** "end" without any decoration, which only the foot of a story can mean so. */
export function isPlainEnd(pieces: readonly Piece[], index: number): boolean {
  return isAtFoot(pieces, index) && /^(?:ends?|fin|ende)$/.test(pieces[index]?.text ?? '');
}

/** The initials of writer and desk alone at the foot, as PA, ANSA and Lusa have them: "mfl", "YXZ-TO", "AR/LD // MK". */
export function isInitials(pieces: readonly Piece[], index: number): boolean {
  return isAtFoot(pieces, index) && INITIALS.test(pieces[index]?.text ?? '');
}

/** Cuts "EFE", "Enditem" or "（完）" from behind the last sentence. */
export function cutClosingMark(
  story: readonly (Piece | null)[],
  draft: StoryDraft,
): readonly (Piece | null)[] {
  const at = story.findLastIndex((piece) => piece !== null);
  const piece = story[at] ?? null;
  const mark = piece?.kind === 'paragraph' ? CLOSING_MARK.exec(piece.text.slice(-24))?.[0] : undefined;
  if (piece === null || mark === undefined || mark.length === piece.text.length) return story;
  const text = piece.text.slice(0, -mark.length).trimEnd();
  draft.leftOut.push({ text: mark, reason: CLOSING, line: piece.last });
  return story.with(at, { ...piece, text, content: text });
}

function isAtFoot(pieces: readonly Piece[], index: number): boolean {
  return index > 0 && index >= pieces.length - LAST_PIECES;
}

function isShortFrom(pieces: readonly Piece[], index: number, most: number): boolean {
  const below = pieces.slice(index);
  return (
    below.length > 0 && below.length <= most && below.every(({ text }) => text.length <= SIGNATURE_WIDTH)
  );
}
