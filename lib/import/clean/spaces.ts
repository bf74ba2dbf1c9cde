import { all, isBlank, styleOf } from './elements.ts';

/** Kept by Word and Safari as spaces that do not break, though they stand for plain ones. */
const RUNS = 'span[style*="mso-spacerun"], span.Apple-converted-space, span.apple-converted-space';

/**
 * Makes plain spaces of those that programs put in place of them: in runs, beside other spaces, and as tabs.
 * One that stands alone between words was meant, as in "10 000" or before a French colon, and stays.
 */
export function normaliseSpaces(root: HTMLElement): void {
  for (const span of all(root, RUNS)) span.textContent = ' ';
  for (const tab of all(root, 'span')) if (styleOf(tab, 'mso-tab-count') !== '') tab.textContent = ' ';
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.nodeValue = plainSpaces(text.nodeValue ?? '');
  }
}

/** Preformatted text keeps its line breaks, which are all that its form says in a story. */
export function breakPreformatted(root: HTMLElement): void {
  for (const block of all(root, 'pre')) {
    const lines = (block.textContent ?? '').trimEnd().split(/\r?\n/);
    block.replaceChildren(...lines.flatMap((line) => [line, root.ownerDocument.createElement('br')]));
  }
}

/** Takes away the spaces beside line breaks, inside marks too: nobody sees them. Blocks begin and end with words. */
export function trimLines(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (const lineBreak of all(root, 'br')) {
    walker.currentNode = lineBreak;
    const before = walker.previousNode();
    if (before) before.nodeValue = (before.nodeValue ?? '').trimEnd();
    walker.currentNode = lineBreak;
    const after = walker.nextNode();
    if (after) after.nodeValue = (after.nodeValue ?? '').trimStart();
  }
}

function plainSpaces(text: string): string {
  if (isBlank(text)) return text.replaceAll('\u00a0', ' ');
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[ \t\r\n\u00a0]{2,}/g, ' ')
    .replace(/^\u00a0|\u00a0$/g, ' ');
}
