/** One record of a CSV file, with the number of the line that it begins on, counted from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/**
 * The records of a CSV file (RFC 4180), empty lines left out. Cells are separated by commas, or by semicolons or tabs
 * where the first line has more of those, as spreadsheets write them in many countries. A quotation mark inside a cell
 * that does not begin with one stands for itself; a quoted cell that never ends runs to the end of the file.
 */
export function csvRecords(file: string): CsvRecord[] {
  const text = file.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(text.slice(0, `${text}\n`.indexOf('\n')));
  const records: CsvRecord[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const { cells, end } = readRecord(text, at, separator);
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
  }
  return records;
}

function separatorOf(head: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',';
}

function readRecord(text: string, from: number, separator: string): { cells: string[]; end: number } {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const { cell, end } =
      text[at] === '"' ? readQuoted(text, at + 1, separator) : readPlain(text, at, separator);
    cells.push(cell);
    if (text[end] !== separator) return { cells, end: end + 1 };
    at = end + 1;
  }
}

function readPlain(text: string, from: number, separator: string): { cell: string; end: number } {
  const end = endOfCell(text, from, separator);
  return { cell: text.slice(from, end), end };
}

// Whatever follows the closing quotation mark, up to the separator, belongs to the cell too.
function readQuoted(text: string, from: number, separator: string): { cell: string; end: number } {
  const close = closingQuote(text, from);
  const end = endOfCell(text, close + 1, separator);
  const cell = text.slice(from, close).replaceAll('""', '"') + text.slice(close + 1, end);
  return { cell, end };
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return text.length;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}
