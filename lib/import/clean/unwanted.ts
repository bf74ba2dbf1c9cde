import type { Drop, DroppedThing } from '#lib/import/dropped.ts';
import { all, styleOf, unwrap } from './elements.ts';

/** What goes with all that is in it, and what it is counted under. */
const DROPPED: readonly (readonly [selector: string, what: DroppedThing])[] = [
  ['nav, menu, [role="navigation"], [role="search"], [role="contentinfo"]', 'menus'],
  ['button, input, select, textarea, [role="button"], dialog, [role="dialog"]', 'controls'],
  ['iframe, frame, object, embed, video, audio, canvas, applet', 'frames'],
  ['[style*="mso-element:comment-list"], [style*="mso-element: comment-list"]', 'comments'],
  ['del, .msoDel', 'deletions'],
  ['script', 'scripts'],
];

/** What carries no words and is in every page. */
const SILENT =
  'style, link, meta, base, title, template, noscript, source, track, map, col, colgroup, .MsoCommentReference, a[href^="#_msocom"], a[style*="mso-comment-reference"]';

/** Takes out what is no part of a text: menus, scripts, forms, frames, pictures, comments, what nobody could see. */
export function removeUnwanted(root: HTMLElement, drop: Drop): void {
  removeRemarks(root);
  for (const element of all(root, SILENT)) element.remove();
  for (const [selector, what] of DROPPED) removeAll(root, selector, () => drop(what));
  removeHidden(root, drop);
  removePictures(root, drop);
}

/** Elements inside one that has gone already are not counted again. */
function removeAll(root: HTMLElement, selector: string, count: (element: HTMLElement) => void): void {
  for (const element of all(root, selector)) {
    if (!root.contains(element)) continue;
    count(element);
    element.remove();
  }
}

/** HTML comments, Word's conditional ones among them. */
function removeRemarks(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const remarks: Node[] = [];
  while (walker.nextNode()) remarks.push(walker.currentNode);
  for (const remark of remarks) remark.parentNode?.removeChild(remark);
}

function removeHidden(root: HTMLElement, drop: Drop): void {
  for (const element of all(root, '[hidden], [style], .sr-only, .visually-hidden')) {
    if (!isHidden(element) || !root.contains(element)) continue;
    if (element.textContent?.trim()) drop('hidden');
    element.remove();
  }
}

function isHidden(element: HTMLElement): boolean {
  if (element.matches('[hidden], .sr-only, .visually-hidden')) return true;
  return styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all';
}

/** Pictures go until an article can hold them; the words of their captions stay. Tracking pixels are not counted. */
function removePictures(root: HTMLElement, drop: Drop): void {
  for (const picture of all(root, 'picture')) unwrap(picture);
  removeAll(root, 'img, svg', (element) => {
    if (!isPixel(element)) drop('pictures');
  });
}

function isPixel(element: HTMLElement): boolean {
  return ['width', 'height'].some((side) => {
    const length = element.getAttribute(side) ?? styleOf(element, side);
    return /^[01](?:px)?$/.test(length);
  });
}
