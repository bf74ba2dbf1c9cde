import type { MarkdownSerializerState } from 'prosemirror-markdown';
import type { Mark, Node } from 'prosemirror-model';
import type { ArticleAddresses } from './article-addresses.ts';
import type { Writer } from './markdown-blocks.ts';

/** How words and footnotes are written; the words of footnotes are put into `footnotes` in order. */
export function inlineWriters(footnotes: string[]): Record<string, Writer> {
  return {
    text: (state, node) => state.text(node.text ?? ''),
    footnote: (state, node) => {
      footnotes.push(state.esc(node.textContent));
      state.write(`[^${footnotes.length}]`);
    },
  };
}

/** The text with the words of its footnotes at the end. */
export function withFootnotes(text: string, footnotes: readonly string[]): string {
  const notes = footnotes.map((words, index) => `[^${index + 1}]: ${words}`);
  return [text, ...notes].join('\n\n');
}

type Sign = (state: MarkdownSerializerState, mark: Mark, parent: Node, index: number) => string;

/** How marks are written. An editors' highlight is not: it is not for readers. */
export function markWriters(addresses: ArticleAddresses) {
  return {
    bold: around(emphasis('**', '<strong>', 0), emphasis('**', '</strong>', -1)),
    italic: around(emphasis('*', '<em>', 0), emphasis('*', '</em>', -1)),
    superscript: around('<sup>', '</sup>'),
    subscript: around('<sub>', '</sub>'),
    highlight: around('', ''),
    link: link((mark) => mark.attrs.href),
    articleLink: link((mark) => addresses.get(mark.attrs.articleId)?.address),
  };
}

function around(open: string | Sign, close: string | Sign) {
  return { open, close, mixable: true, expelEnclosingWhitespace: true };
}

function link(addressOf: (mark: Mark) => string | undefined) {
  const open: Sign = (_state, mark) => (addressOf(mark) === undefined ? '' : '[');
  const close: Sign = (_state, mark) => {
    const address = addressOf(mark);
    return address === undefined ? '' : `](${destination(address)})`;
  };
  return { open, close, mixable: true };
}

/** The sign of an emphasis, or its tag in HTML where the sign would be read as an asterisk. */
function emphasis(sign: string, tag: string, shift: 0 | -1): Sign {
  return (_state, mark, parent, index) => (isReadAsSign(mark, parent, index + shift) ? sign : tag);
}

/**
 * Asterisks open and close an emphasis by what stands on both sides of them (CommonMark 6.2): a letter or a digit
 * inside, or white space outside, and no other emphasis next to them, always make it one.
 */
function isReadAsSign(mark: Mark, parent: Node, index: number): boolean {
  const isMarked = (at: number) => mark.isInSet(parent.maybeChild(at)?.marks ?? []);
  let first = index;
  let last = index;
  while (isMarked(first - 1)) first -= 1;
  while (isMarked(last + 1)) last += 1;
  const nodes = parent.children.slice(first, last + 1);
  const words = nodes.map(({ textContent }) => textContent).join('');
  const before = parent.maybeChild(first - 1);
  const after = parent.maybeChild(last + 1);
  // The sign of another mark would stand between the asterisks and the letter.
  const isPlain = nodes.length === 1 || nodes.every(({ marks }) => marks.length === 1);
  if (!isPlain || nodes.some(isMarkedTwice) || isEmphasised(before) || isEmphasised(after)) return false;
  return (
    (/^\s*[\p{L}\p{N}]/u.test(words) || /(?:^|\s)$/.test(before?.textContent ?? '')) &&
    (/[\p{L}\p{N}]\s*$/u.test(words) || /^(?:\s|$)/.test(after?.textContent ?? ''))
  );
}

function isMarkedTwice(node: Node): boolean {
  return node.marks.filter(({ type }) => !/link$/i.test(type.name)).length > 1;
}

function isEmphasised(node: Node | null): boolean {
  return node?.marks.some(({ type }) => type.name === 'bold' || type.name === 'italic') ?? false;
}

/** An address as Markdown takes it between round brackets. */
function destination(address: string): string {
  return address.replace(/[\s<>]/g, encodeURIComponent).replace(/[()\\]/g, '\\$&');
}
