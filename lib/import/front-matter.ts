/** What stands above a Markdown text between two lines of three dashes, as far as a story has a place for it. */
export interface FrontMatter {
  readonly headline: string;
  readonly standfirst: string;
  /** The text under it. */
  readonly rest: string;
}

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const HEADLINES = ['headline', 'title'];
const STANDFIRSTS = ['standfirst', 'subtitle', 'description', 'summary', 'dek', 'excerpt'];

/**
 * Reads the front matter that static site generators keep: lines of `key: value`, a value plain or in quotes. It is
 * not read as YAML, whose references and types a text from outside has no need of; other keys are left alone.
 */
export function readFrontMatter(text: string): FrontMatter {
  const fenced = FENCED.exec(text);
  const values = new Map((fenced?.[1] ?? '').split(/\r?\n/).flatMap(readLine));
  if (fenced === null || values.size === 0) return { headline: '', standfirst: '', rest: text };
  const first = (keys: readonly string[]) => keys.map((key) => values.get(key)).find(Boolean) ?? '';
  return { headline: first(HEADLINES), standfirst: first(STANDFIRSTS), rest: text.slice(fenced[0].length) };
}

function readLine(line: string): [key: string, value: string][] {
  const match = /^([A-Za-z]+):[ \t]+(\S.*)$/.exec(line);
  return match === null ? [] : [[(match[1] ?? '').toLowerCase(), unquote((match[2] ?? '').trim())]];
}

function unquote(value: string): string {
  if (/^".*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  return value;
}
