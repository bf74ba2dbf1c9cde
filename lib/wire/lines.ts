/** One line of the source that has something on it. */
export interface SourceLine {
  /** 1-based, counting every line of the source. */
  readonly number: number;
  /** Without invisible characters and without space at either end. */
  readonly text: string;
  /** Columns of space before the text. */
  readonly indent: number;
  /** True for the first line of the source and after a blank one. */
  readonly opensBlock: boolean;
}

/** The vertical tab is Word's soft line break, the form feed an old printer's page break. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;

/** Marks that take no room. Joiners stay: Persian and emoji are spelled with them; so do direction marks inside a line. */
const INVISIBLE = /\p{Cc}|\u00ad|\u200b|\u2060|\ufeff|[\u202a-\u202e]/gu;

/** Text saved by old Windows programs and read as Latin-1 carries its quotes and dashes here. */
const WINDOWS_1252 = /[\u0080-\u009f]/g;
const windows1252 = new TextDecoder('windows-1252');

/** AP sets each line of a head between "^" and "<" or "=". */
const AP_LINE = /^\s*\^(?=\S)/;

const DIRECTION_MARKS = new Set(['\u200e', '\u200f', '\u061c']);
const TAB_COLUMNS = 4;
const DEEPEST_MAIL_QUOTE = 6;

/**
 * Splits pasted copy into its lines that are not blank, cleaned of what nobody can see.
 * When nearly all lines are quoted as in a mail ("> "), that prefix goes too.
 * Lone surrogates become U+FFFD, so the result can always be stored.
 */
export function readLines(source: string): SourceLine[] {
  const cleaned = source.toWellFormed().split(LINE_BREAK).map(cleanLine);
  const unquoted = removeMailQuoting(cleaned);
  const lines: SourceLine[] = [];
  let opensBlock = true;
  unquoted.forEach((line, index) => {
    const isMarked = AP_LINE.test(line);
    const text = trimEdges(isMarked ? line.replace(AP_LINE, '').replace(/\s*[<=]\s*$/, '') : line);
    const opens = opensBlock || isMarked;
    if (text !== '') lines.push({ number: index + 1, text, indent: indentOf(line), opensBlock: opens });
    opensBlock = text === '' || isMarked;
  });
  return lines;
}

function cleanLine(line: string): string {
  return line
    .replaceAll('\t', ' '.repeat(TAB_COLUMNS))
    .replace(WINDOWS_1252, (byte) => windows1252.decode(Uint8Array.of(byte.charCodeAt(0))))
    .replace(INVISIBLE, '');
}

function removeMailQuoting(lines: string[]): string[] {
  let current = lines;
  for (let depth = 0; depth < DEEPEST_MAIL_QUOTE && isQuotedMail(current); depth += 1) {
    current = current.map((line) => line.replace(/^ {0,3}> ?/, ''));
  }
  return current;
}

function isQuotedMail(lines: readonly string[]): boolean {
  let quoted = 0;
  let written = 0;
  for (const line of lines) {
    if (/^ {0,3}>/.test(line)) quoted += 1;
    if (/\S/.test(line)) written += 1;
  }
  return quoted >= 2 && quoted >= written * 0.8;
}

function indentOf(line: string): number {
  const first = line.search(/\S/);
  return Math.max(first, 0);
}

/** A loop and not `/\s+$/`, which takes quadratic time on a hostile run of spaces. */
function trimEdges(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isEdgeSpace(line.charAt(start))) start += 1;
  while (end > start && isEdgeSpace(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function isEdgeSpace(character: string): boolean {
  return DIRECTION_MARKS.has(character) || character.trim() === '';
}
