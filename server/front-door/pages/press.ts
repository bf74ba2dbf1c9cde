import { createHash } from 'node:crypto';
import { snippetIn } from '#lib/analytics/marked-script.ts';
import type { Snippet } from '#lib/analytics/providers.ts';
import { KEYS_META, readKeys } from '#lib/pages/keys.ts';
import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { htmlTokens, type Token } from './html-tokens.ts';

/** A page as readers get it: whole without scripts of the framework. */
export interface Pressed {
  readonly html: string;
  /** What it shows, as it says itself; null when it says nothing. */
  readonly keys: readonly string[] | null;
  /** As a Content-Security-Policy names inline styles and scripts. */
  readonly styleHashes: readonly string[];
  readonly scriptHashes: readonly string[];
  /** Cards that our script opens as frames. */
  readonly hasFrames: boolean;
  /** What counts visits; null for nothing. */
  readonly analytics: Snippet | null;
}

type StartTag = Extract<Token, { kind: 'start' }>;

/** The text of a style sheet of the build by its path; null when it is not known. */
export type SheetOf = (path: string) => string | null;

const RULES = 'speculationrules';
/** Scripts that are data and that a browser does not run. */
const DATA = new Set(['application/ld+json', 'application/json', RULES]);
/** How React marks what is still to come, or failed, and the calls by which it puts it into place. */
const STREAMED_COMMENT = /^<!--\$[?!~]/;
const STREAMED_ID = /^[BPS]:/;
const STREAMED_CALL = /\$R[A-Z]\(/;

/**
 * Takes off what only the framework's scripts need: these, the data for them, their preloads and the comments that they
 * look for. Its style sheets are written into it, so that nothing else stands before the first paint. null when the page
 * streams, so that it is not complete without scripts.
 */
export function press(html: string, sheetOf: SheetOf = () => null): Pressed | null {
  const tokens = htmlTokens(html);
  if (tokens.some(isStreamed)) return null;
  const needed = withoutEmptyHiding(tokens.filter((token) => !isForScripts(token)));
  const kept = needed.map((token) => withSheet(token, sheetOf));
  const starts = kept.filter((token) => token.kind === 'start');
  const keys = tokens.find((token) => isMeta(token, 'name', KEYS_META));
  return {
    html: kept.map(withoutPrecedence).join(''),
    keys: keys?.kind === 'start' ? readKeys(ownCopy(keys.attributes.get('content') ?? '')) : null,
    styleHashes: starts.filter(({ name }) => name === 'style').map(({ content }) => hashOf(content)),
    scriptHashes: starts.filter(isInlineScript).map(({ content }) => hashOf(content)),
    hasFrames: starts.some(({ attributes }) => attributes.has('data-frame')),
    analytics: snippetOf(starts),
  };
}

function isStreamed(token: Token): boolean {
  if (token.kind === 'comment') return STREAMED_COMMENT.test(token.source);
  if (token.kind !== 'start') return false;
  const { name, attributes, content } = token;
  if (name === 'script') return !DATA.has(attributes.get('type') ?? '') && STREAMED_CALL.test(content);
  const isMark = name === 'template' || attributes.has('hidden');
  return isMark && STREAMED_ID.test(attributes.get('id') ?? '');
}

function isForScripts(token: Token): boolean {
  if (token.kind === 'comment') return true;
  if (token.kind !== 'start') return false;
  const { name, attributes } = token;
  if (name === 'script') return token.content !== THEME_SCRIPT && isFrameworkScript(attributes);
  if (name === 'link') return isScriptPreload(attributes);
  return isMeta(token, 'name', KEYS_META) || isMeta(token, 'name', 'next-size-adjust');
}

/** All that runs and is neither a file of our own nor of the allow-list: the strict policy would not let it run either. */
function isFrameworkScript(attributes: ReadonlyMap<string, string>): boolean {
  const source = attributes.get('src');
  if (source === undefined) return !DATA.has(attributes.get('type') ?? '');
  if (snippetIn(attributes) !== null) return false;
  return !source.startsWith('/') || source.startsWith('//') || source.startsWith('/_next/');
}

function snippetOf(starts: readonly StartTag[]): Snippet | null {
  const snippets = starts.map(({ name, attributes }) => (name === 'script' ? snippetIn(attributes) : null));
  return snippets.find((snippet) => snippet !== null) ?? null;
}

/** One that the policy has to name: a browser runs it, or reads rules from it. */
function isInlineScript({ name, attributes }: StartTag): boolean {
  const type = attributes.get('type') ?? '';
  return name === 'script' && !attributes.has('src') && (type === RULES || !DATA.has(type));
}

/** The style sheet itself in place of a link to it. */
function withSheet(token: Token, sheetOf: SheetOf): Token {
  if (token.kind !== 'start' || token.name !== 'link') return token;
  const { attributes } = token;
  if (attributes.get('rel') !== 'stylesheet' || attributes.has('media')) return token;
  const content = sheetOf(attributes.get('href') ?? '');
  if (content === null || /<\/style/i.test(content)) return token;
  const source = `<style>${content}</style>`;
  return { kind: 'start', source, name: 'style', attributes: new Map(), content };
}

function isScriptPreload(attributes: ReadonlyMap<string, string>): boolean {
  const relation = attributes.get('rel');
  return relation === 'modulepreload' || (relation === 'preload' && attributes.get('as') === 'script');
}

function isMeta(token: Token, attribute: string, value: string): boolean {
  return token.kind === 'start' && token.name === 'meta' && token.attributes.get(attribute) === value;
}

/** Next keeps an empty `<div hidden>` ready for what may stream. */
function withoutEmptyHiding(tokens: readonly Token[]): Token[] {
  const isEmpty = (at: number): boolean => {
    const [open, close] = [tokens[at], tokens[at + 1]];
    const isHiding = open?.kind === 'start' && open.name === 'div' && open.attributes.has('hidden');
    return isHiding && close?.kind === 'end' && close.name === 'div';
  };
  return tokens.filter((_token, at) => !isEmpty(at) && !isEmpty(at - 1));
}

/** React's own order of style sheets, which is the order in which they stand. */
function withoutPrecedence(token: Token): string {
  const isSheet = token.kind === 'start' && (token.name === 'link' || token.name === 'style');
  return isSheet ? token.source.replace(/ data-precedence="[^"]*"/, '') : token.source;
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** A slice would hold on to the whole page for as long as it is kept. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}
