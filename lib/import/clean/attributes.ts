import { all, isBlank, unwrap } from './elements.ts';

/** Everything a clean text is made of, with the attributes that mean something. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', []],
  ['h2', []],
  ['h3', []],
  ['ul', []],
  ['ol', ['start']],
  ['li', []],
  ['blockquote', []],
  ['hr', []],
  ['br', []],
  ['a', ['href']],
  ['strong', []],
  ['em', []],
  ['sup', []],
  ['sub', []],
  ['table', []],
  ['thead', []],
  ['tbody', []],
  ['tfoot', []],
  ['tr', []],
  ['th', []],
  ['td', []],
]);

/** Leaves the elements and attributes that a clean text is made of, and no mark around nothing. */
export function strip(root: HTMLElement): void {
  for (const element of all(root, '*')) {
    const kept = KEPT.get(element.localName);
    if (kept === undefined) unwrap(element);
    else removeAttributes(element, kept);
  }
  for (const mark of all(root, 'a, strong, em, sup, sub').reverse())
    if (isBlank(mark.textContent)) unwrap(mark);
  for (const rule of all(root, 'li hr, blockquote hr, td hr, th hr')) rule.remove();
}

function removeAttributes(element: Element, kept: readonly string[]): void {
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
}
