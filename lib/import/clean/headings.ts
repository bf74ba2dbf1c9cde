import { all, isBlank, rename } from './elements.ts';

/** A story's headline is the page's h1, so what is copied into it has subheadings of two levels. */
export function levelHeadings(root: HTMLElement): void {
  for (const element of all(root, '.MsoTitle, [role="heading"]')) {
    if (element.matches('p, div')) rename(element, headingName(element));
  }
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6')) {
    if (isBlank(heading.textContent)) heading.remove();
    else if (heading.closest('li, td, th')) rename(heading, 'p');
    else rename(heading, Number(heading.localName.charAt(1)) <= 2 ? 'h2' : 'h3');
  }
}

function headingName(element: Element): string {
  return Number(element.getAttribute('aria-level') ?? 1) <= 2 ? 'h2' : 'h3';
}
