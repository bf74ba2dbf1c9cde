import { all, isBlank, rename, styleOf, unwrap, wrapContent } from './elements.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const BOLD = /^(?:bold(?:er)?|[6-9]\d\d)$/;
const ITALIC = /^(?:italic|oblique)/;
const PLAIN_WEIGHT = /^(?:normal|lighter|[1-5]\d\d)$/;

/**
 * Turns the many ways to say bold, italic, raised and lowered into `strong`, `em`, `sup` and `sub`. Google Docs
 * wraps everything in a `b` that is not bold. Headings are bold by themselves, so bold in them says nothing.
 */
export function normaliseEmphasis(root: HTMLElement): void {
  const isPlain = (element: HTMLElement) =>
    element.matches('b, strong')
      ? PLAIN_WEIGHT.test(styleOf(element, 'font-weight'))
      : styleOf(element, 'font-style') === 'normal';
  for (const element of all(root, 'b, strong, i, em').filter(isPlain)) unwrap(element);
  for (const element of all(root, `[style]:not(${HEADINGS})`)) wrapStyled(element);
  for (const element of all(root, 'b')) rename(element, 'strong');
  for (const element of all(root, 'i')) rename(element, 'em');
  for (const element of all(root, 'strong').filter((strong) => strong.closest(HEADINGS))) unwrap(element);
}

// What holds blocks cannot stand inside a mark, so only what holds words is looked at.
function wrapStyled(element: HTMLElement): void {
  if (!element.matches('span, font, a, p, td, th, li') || isBlank(element.textContent)) return;
  if (element.querySelector('p, ul, ol, table, div')) return;
  const raised = styleOf(element, 'vertical-align');
  if (BOLD.test(styleOf(element, 'font-weight')) && !element.matches('th')) wrapContent(element, 'strong');
  if (ITALIC.test(styleOf(element, 'font-style'))) wrapContent(element, 'em');
  if (raised === 'super') wrapContent(element, 'sup');
  if (raised === 'sub') wrapContent(element, 'sub');
}
