/** The elements under a root that a CSS selector finds, in document order; safe to change while walking. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** Whether a node is an element; by number, so that it holds for documents of any window. */
export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

/** Takes an element away and leaves what is in it. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  while (element.firstChild) parentNode?.insertBefore(element.firstChild, element);
  element.remove();
}

/** Puts another element in an element's place with the same content, and without its attributes. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name);
  moveContent(element, renamed);
  element.replaceWith(renamed);
  return renamed;
}

/** Puts the content of an element into a new one inside it. */
export function wrapContent(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  moveContent(element, inner);
  element.append(inner);
}

function moveContent(from: Element, to: Element): void {
  while (from.firstChild) to.append(from.firstChild);
}

/** A property of an element's own style as it is written, also one that browsers do not know; lower case. */
export function styleOf(element: Element, property: string): string {
  const declarations = (element.getAttribute('style') ?? '').split(';');
  for (const declaration of declarations) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Whether a text shows nothing: white space of any kind, and characters of no width. */
export function isBlank(text: string | null): boolean {
  return (text ?? '').replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '').trim() === '';
}
