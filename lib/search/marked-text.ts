/** Text in pieces, some of which are what was searched for. */
export type MarkedText = readonly { text: string; isMatch: boolean }[];

/** Whether a word, as it stands in a text, is one of those searched for. */
export type IsMatch = (word: string) => boolean;

export const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const FRAGMENT_CHARACTERS = 220;
const LEAD_CHARACTERS = 60;
const WINDOW = FRAGMENT_CHARACTERS - LEAD_CHARACTERS;
const MATCHES_MAX = WINDOW / 2;

/** A whole text, with its matches marked. */
export function markText(text: string, isMatch: IsMatch): MarkedText {
  const pieces: { text: string; isMatch: boolean }[] = [];
  let end = 0;
  for (const [from, to] of matchesIn(text, isMatch)) {
    if (from > end) pieces.push({ text: text.slice(end, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

/**
 * The stretch of a text, some two lines long, that has the most different matches; the earliest of several such. Without
 * any match, its beginning. Cut between words, with an ellipsis where something is left out.
 */
export function fragmentOf(text: string, isMatch: IsMatch): MarkedText {
  const line = text.replace(/\s+/g, ' ').trim();
  const from = beginOf(line, matchesIn(line, isMatch));
  const to = endOf(line, from);
  const shown = line.slice(from, to).trim();
  return markText(`${from > 0 ? '… ' : ''}${shown}${to < line.length ? ' …' : ''}`, isMatch);
}

function beginOf(line: string, matches: readonly (readonly [number, number])[]): number {
  let best = { from: 0, different: 0 };
  for (const [n, [from]] of matches.entries()) {
    const different = differentWithin(line, matches.slice(n, n + MATCHES_MAX), from + WINDOW);
    if (different > best.different) best = { from, different };
  }
  if (best.from + LEAD_CHARACTERS < FRAGMENT_CHARACTERS) return 0;
  // Where a word begins, unless there are none.
  const lead = line.slice(best.from - LEAD_CHARACTERS, best.from);
  const space = lead.indexOf(' ');
  return space === -1 ? best.from : best.from - LEAD_CHARACTERS + space + 1;
}

function differentWithin(line: string, matches: readonly (readonly [number, number])[], end: number): number {
  const within = matches.filter(([, to]) => to <= end);
  return new Set(within.map(([from, to]) => line.slice(from, to).toLowerCase())).size;
}

function endOf(line: string, from: number): number {
  const most = from + FRAGMENT_CHARACTERS;
  if (most >= line.length) return line.length;
  const space = line.lastIndexOf(' ', most);
  return space > from ? space : most;
}

function matchesIn(text: string, isMatch: IsMatch): [number, number][] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    return isMatch(word) ? [[index, index + word.length] as [number, number]] : [];
  });
}
