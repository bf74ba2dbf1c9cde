/** How wide a text is, in the same unit as the room it has. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines of about the same length, as few as fit the width. A word that is longer than a line is broken
 * where it must be.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const pieces = words.flatMap((word) => breakWord(word, width, measure));
  const space = measure(' ');
  const measured = pieces.map((piece) => ({ piece, width: measure(piece) }));
  const lines = fill(measured, width, space);
  return balanced(measured, lines, { width, space });
}

interface MeasuredPiece {
  piece: string;
  width: number;
}

function fill(pieces: readonly MeasuredPiece[], width: number, space: number): string[] {
  const lines: { words: string[]; width: number }[] = [];
  for (const { piece, width: own } of pieces) {
    const line = lines.at(-1);
    if (line && line.width + space + own <= width) {
      line.words.push(piece);
      line.width += space + own;
    } else {
      lines.push({ words: [piece], width: own });
    }
  }
  return lines.map(({ words }) => words.join(' '));
}

// The narrowest column that needs no further line is the one in which lines are most alike.
function balanced(
  pieces: readonly MeasuredPiece[],
  lines: string[],
  { width, space }: { width: number; space: number },
): string[] {
  if (lines.length < 2) return lines;
  let [narrow, wide] = [Math.max(...pieces.map((piece) => piece.width)), width];
  let best = lines;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    const tried = fill(pieces, middle, space);
    if (tried.length > lines.length) {
      narrow = middle;
    } else {
      wide = middle;
      best = tried;
    }
  }
  return best;
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let [piece, room] = ['', width];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const own = measure(segment);
    if (piece !== '' && own > room) {
      pieces.push(piece);
      [piece, room] = ['', width];
    }
    piece += segment;
    room -= own;
  }
  return [...pieces, piece];
}
