/** A piece of a document. Joined in order, the sources of all pieces are the document again. */
export type Token =
  | { readonly kind: 'text' | 'comment' | 'end'; readonly source: string; readonly name: string }
  | {
      readonly kind: 'start';
      readonly source: string;
      readonly name: string;
      /** Names in lower case; values as written, without quotes and with character references left alone. */
      readonly attributes: ReadonlyMap<string, string>;
      /** What stands in an element that holds no markup, such as a script; else empty. Its source includes it and its end. */
      readonly content: string;
    };

/** Elements whose content is text up to their own end tag (HTML standard, 13.2.5). */
const RAW = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp']);
const NAME = /[a-z][^\t\n\f\r />]*/iy;
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />=][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*)))?/y;
const TAG_END = /[\t\n\f\r /]*>/y;

/** Splits a document into its pieces, as a browser would find them. What is no tag is text. */
export function htmlTokens(html: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open === -1 ? html.length : open;
    if (textEnd > at) tokens.push({ kind: 'text', source: html.slice(at, textEnd), name: '' });
    if (open === -1) break;
    const token = tagAt(html, open);
    tokens.push(token);
    at = open + token.source.length;
  }
  return tokens;
}

function tagAt(html: string, open: number): Token {
  if (html.startsWith('<!--', open)) return commentAt(html, open);
  const isEnd = html[open + 1] === '/';
  const start = open + (isEnd ? 2 : 1);
  const name = matchAt(NAME, html, start)?.[0];
  if (name === undefined) return textAt(html, open);
  const { attributes, end } = attributesAt(html, start + name.length);
  // A document that ends within a tag.
  if (end === null) return { kind: 'text', source: html.slice(open), name: '' };
  const lower = name.toLowerCase();
  if (isEnd) return { kind: 'end', source: html.slice(open, end), name: lower };
  const close = RAW.has(lower) ? rawEnd(html, end, lower) : { content: end, whole: end };
  const content = html.slice(end, close.content);
  return { kind: 'start', source: html.slice(open, close.whole), name: lower, attributes, content };
}

/** What a tag says after its name, and where it ends; null when it does not. */
function attributesAt(html: string, from: number): { attributes: Map<string, string>; end: number | null } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    const close = matchAt(TAG_END, html, at);
    if (close !== null) return { attributes, end: at + close[0].length };
    const found = matchAt(ATTRIBUTE, html, at);
    if (found === null) return { attributes, end: null };
    const [whole, name = '', double, single, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
    at += whole.length;
  }
}

/** Where the content of such an element ends, and where the element does. */
function rawEnd(html: string, from: number, name: string): { content: number; whole: number } {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])[^>]*>`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  if (found === null) return { content: html.length, whole: html.length };
  return { content: found.index, whole: end.lastIndex };
}

function commentAt(html: string, open: number): Token {
  const isEmpty = html.startsWith('>', open + 4) || html.startsWith('->', open + 4);
  const close = isEmpty ? html.indexOf('>', open) + 1 : endOf(html, /--!?>/g, open + 4);
  return { kind: 'comment', source: html.slice(open, close), name: '' };
}

/** A doctype, or a lone `<`. */
function textAt(html: string, open: number): Token {
  const next = html.indexOf('<', open + 1);
  return { kind: 'text', source: html.slice(open, next === -1 ? html.length : next), name: '' };
}

function endOf(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html) === null ? html.length : pattern.lastIndex;
}

function matchAt(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}
