/**
 * One record of a CSV file (RFC 4180), its line end included. A cell that a spreadsheet would take for a formula, also
 * in full-width signs, begins with an apostrophe, which spreadsheets read as "this is text".
 */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
