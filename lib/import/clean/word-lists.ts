import { all, isBlank, styleOf } from './elements.ts';
import { type LeveledItem, listsOf } from './leveled-lists.ts';

const LEVEL = /\blevel(\d)/;
/** "1.", "(a)", "iv)", "א.": a number or letters and a sign. Word's round bullet is a bare "o". */
const NUMBER = /^\(?(\d{1,4}|\p{L}{1,5})[.)]/u;
const BULLET = /^[\s\u00a0]*[·•▪◦‣⁃\uf0b7][\s\u00a0]+/;

/**
 * Makes lists of the paragraphs that Word copies in their place: `mso-list` in the style says the level, a span
 * marked `mso-list:Ignore` holds the sign. Also of paragraphs that only begin with a bullet.
 */
export function buildWordLists(root: HTMLElement): void {
  let run: HTMLElement[] = [];
  const close = () => {
    if (run.length > 0) replaceByLists(run);
    run = [];
  };
  for (const paragraph of all(root, 'p, h1, h2, h3, h4, h5, h6')) {
    if (run.length > 0 && previousElement(paragraph) !== run.at(-1)) close();
    if (isListed(paragraph)) run.push(paragraph);
  }
  close();
}

/** The element just before, null when words stand between. */
function previousElement(element: HTMLElement): Element | null {
  let before = element.previousSibling;
  while (before && before.nodeType !== 1 && isBlank(before.textContent)) before = before.previousSibling;
  return before?.nodeType === 1 ? (before as Element) : null;
}

function isListed(paragraph: HTMLElement): boolean {
  if (paragraph.closest('li')) return false;
  return LEVEL.test(styleOf(paragraph, 'mso-list')) || BULLET.test(paragraph.textContent ?? '');
}

function replaceByLists(paragraphs: readonly HTMLElement[]): void {
  const [first] = paragraphs;
  if (!first) return;
  const items = paragraphs.map(readItem);
  first.before(...listsOf(first.ownerDocument, items));
  for (const paragraph of paragraphs) paragraph.remove();
}

function readItem(paragraph: HTMLElement): LeveledItem {
  const level = Number(LEVEL.exec(styleOf(paragraph, 'mso-list'))?.[1] ?? 1);
  const sign = takeSign(paragraph);
  const number = NUMBER.exec(sign)?.[1];
  const item = paragraph.ownerDocument.createElement('li');
  while (paragraph.firstChild) item.append(paragraph.firstChild);
  return { level, isOrdered: number !== undefined, number: Number(number) || 1, item };
}

/** Cuts the sign off an item and returns it. */
function takeSign(paragraph: HTMLElement): string {
  const marked = all(paragraph, 'span').find((span) => styleOf(span, 'mso-list') === 'ignore');
  if (marked) {
    marked.remove();
    return (marked.textContent ?? '').trim();
  }
  const sign = BULLET.exec(paragraph.textContent ?? '')?.[0] ?? '';
  cutStart(paragraph, sign.length);
  return sign.trim();
}

function cutStart(element: HTMLElement, length: number): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let left = length;
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    walker.currentNode.nodeValue = text.slice(left);
    left -= Math.min(left, text.length);
  }
}
