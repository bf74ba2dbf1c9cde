import { BODY_CAPS } from '#lib/content/caps.ts';
import type { Drop } from '#lib/import/dropped.ts';
import { all, isBlank, rename, unwrap } from './elements.ts';

/**
 * Keeps tables that hold figures, and takes those apart that only place things on a page, as newsletters do. Where a
 * table cannot stand, in a list or a quotation, or when it is larger than a story holds, each row becomes a paragraph.
 */
export function settleTables(root: HTMLElement, drop: Drop): void {
  for (const caption of all(root, 'caption')) liftCaption(caption);
  // The innermost first, so that a table of tables is seen for what it is.
  for (const table of all(root, 'table').reverse()) {
    if (isLayout(table)) takeApart(table);
    else if (table.closest('li, blockquote') || isTooLarge(table)) {
      drop('tables');
      rowsToParagraphs(table);
    } else flattenCells(table);
  }
}

function liftCaption(caption: HTMLElement): void {
  const table = caption.closest('table');
  const paragraph = rename(caption, 'p');
  table?.before(paragraph);
}

function isLayout(table: HTMLElement): boolean {
  if (table.matches('[role="presentation"], td *, th *')) return true;
  if (table.querySelector('[data-was-table], h1, h2, h3, blockquote')) return true;
  return all(table, 'tr').every((row) => row.children.length < 2);
}

function isTooLarge(table: HTMLElement): boolean {
  const rows = all(table, 'tr');
  return (
    rows.length > BODY_CAPS.tableRows || rows.some(({ children }) => children.length > BODY_CAPS.tableColumns)
  );
}

function takeApart(table: HTMLElement): void {
  for (const cell of all(table, 'td, th')) rename(cell, 'div');
  for (const part of all(table, 'tr, tbody, thead, tfoot')) unwrap(part);
  rename(table, 'div').setAttribute('data-was-table', '');
}

function rowsToParagraphs(table: HTMLElement): void {
  for (const row of all(table, 'tr')) {
    const cells = all(row, 'td, th').map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
    const paragraph = table.ownerDocument.createElement('p');
    paragraph.textContent = cells.filter((cell) => !isBlank(cell)).join(' | ');
    table.before(paragraph);
  }
  table.remove();
}

/** A cell holds paragraphs alone, and stands for itself alone. */
function flattenCells(table: HTMLElement): void {
  for (const item of all(table, 'li')) rename(item, 'p');
  for (const list of all(table, 'ul, ol')) unwrap(list);
  for (const cell of all(table, '[colspan]')) partColumns(cell);
  for (const cell of all(table, '[rowspan]')) partRows(cell);
}

/** A merged cell leaves blank ones behind, so that every figure stays in its column. */
function partColumns(cell: HTMLElement): void {
  const columns = spanOf(cell, 'colspan', BODY_CAPS.tableColumns);
  for (let column = 1; column < columns; column += 1) cell.after(blankBeside(cell));
}

function partRows(cell: HTMLElement): void {
  const rows = spanOf(cell, 'rowspan', BODY_CAPS.tableRows);
  const column = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  let next = cell.parentElement?.nextElementSibling;
  for (let row = 1; row < rows && next; row += 1) {
    next.insertBefore(blankBeside(cell), next.children[column] ?? null);
    next = next.nextElementSibling;
  }
}

function blankBeside(cell: HTMLElement): HTMLElement {
  return cell.ownerDocument.createElement(cell.localName);
}

function spanOf(cell: HTMLElement, name: 'colspan' | 'rowspan', most: number): number {
  return Math.min(Number(cell.getAttribute(name)) || 1, most);
}
