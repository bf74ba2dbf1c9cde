import { joinWrapped } from './copy.ts';
import type { Passage } from './draft.ts';
import { isWebPhrase, readMark } from './furniture.ts';
import { type Layout, opensParagraph } from './layout.ts';
import type { SourceLine } from './lines.ts';
import { isItem, type Opening, type PieceKind, readOpening } from './markers.ts';
import { endsSentence } from './sentences.ts';

/** A paragraph, a heading, one item of a list: lines that belong together. */
export interface Piece extends Passage {
  readonly kind: PieceKind;
  /** The text without the sign that makes it a heading, a quote or an item; `text` keeps it. */
  readonly content: string;
  readonly marker: string;
  readonly opensBlock: boolean;
  readonly lineCount: number;
}

interface OpenPiece extends Opening {
  readonly lines: SourceLine[];
}

/** Groups the lines of a body into pieces; each line is in exactly one. */
export function readPieces(lines: readonly SourceLine[], layout: Layout): Piece[] {
  const pieces: Piece[] = [];
  let open: OpenPiece | null = null;
  lines.forEach((line, index) => {
    const opening = openingAt(lines, index, layout, open);
    if (opening === null && open !== null) {
      open.lines.push(line);
      return;
    }
    if (open !== null) pieces.push(close(open));
    open = { ...(opening ?? readOpening(line.text)), lines: [line] };
  });
  if (open !== null) pieces.push(close(open));
  return pieces;
}

/** The opening of a new piece, null when the line goes on with the open one. */
function openingAt(
  lines: readonly SourceLine[],
  index: number,
  layout: Layout,
  open: OpenPiece | null,
): Opening | null {
  const line = lines[index];
  const previous = lines[index - 1];
  if (line === undefined) return null;
  const opening = readOpening(line.text);
  if (previous === undefined || open === null || standsAlone(line, previous, opening, open)) return opening;
  if (opening.kind === 'quote' || open.kind === 'quote') return opening.kind === open.kind ? null : opening;
  if (isItem(opening.kind) && opensItem(lines, index, opening, open)) return opening;
  const goesOn = isItem(open.kind)
    ? continuesItem(line, open, layout)
    : !opensParagraph(line, previous, layout);
  return goesOn ? null : opening;
}

function standsAlone(line: SourceLine, previous: SourceLine, opening: Opening, open: OpenPiece): boolean {
  if (line.opensBlock || opening.kind === 'heading' || open.kind === 'heading') return true;
  if (readMark(line.text) !== null || readMark(previous.text) !== null) return true;
  return endsSentence(previous.text)
    ? isWebPhrase(line.text)
    : isWebPhrase(previous.text) && isWebPhrase(line.text);
}

/** In wrapped prose a line may start with "12. " by chance; an item has another one beside it or a colon before it. */
function opensItem(lines: readonly SourceLine[], index: number, opening: Opening, open: OpenPiece): boolean {
  if (open.kind === opening.kind || open.lines.at(-1)?.text.endsWith(':') === true) return true;
  const next = lines[index + 1];
  return next !== undefined && !next.opensBlock && readOpening(next.text).kind === opening.kind;
}

function continuesItem(line: SourceLine, open: OpenPiece, layout: Layout): boolean {
  return layout.wrapped || line.indent > (open.lines[0]?.indent ?? 0);
}

function close(open: OpenPiece): Piece {
  const texts = open.lines.map((line) => line.text);
  const rest = texts.slice(1).map((text) => (open.kind === 'quote' ? readOpening(text).content : text));
  return {
    kind: open.kind,
    marker: open.marker,
    first: open.lines[0]?.number ?? 0,
    last: open.lines.at(-1)?.number ?? 0,
    text: joinWrapped(texts),
    content: joinWrapped([open.content, ...rest]),
    opensBlock: open.lines[0]?.opensBlock ?? true,
    lineCount: open.lines.length,
  };
}
