const CLOSERS = new Set([...'"\'”’»“)]*_ ']);
const TERMINALS = new Set([...'.!?…。！？؟۔।']);
const ABBREVIATION = /(?:(?:^|[\s.,(])\p{Lu}\.|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St|vs|etc|a\.m|p\.m|ca|bzw)\.)$/u;
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const CASED_LETTER = /\p{Lu}|\p{Ll}/u;

/** True when the text ends as a sentence does, whatever quotes or brackets close after it. */
export function endsSentence(text: string): boolean {
  return TERMINALS.has(lastMark(text));
}

/** The last character that is not a closing quote, bracket or emphasis mark; '' when there is none. */
function lastMark(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSERS.has(text.charAt(end - 1))) end -= 1;
  return text.charAt(end - 1);
}

/** True for text whose script has no capitals, such as Hebrew, Arabic or Chinese. */
export function isCaseless(text: string): boolean {
  return !CASED_LETTER.test(text.slice(0, 400));
}

/** True when the first letter is a small one. */
export function startsLowercase(text: string): boolean {
  return /^["“„«'‘(]{0,2}\p{Ll}/u.test(text);
}

/** True when the text has letters and all that have a case are capitals. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The words of a short text; punctuation stays on them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Without the emphasis marks that Markdown puts around a whole line; marks inside the line stay. */
export function withoutOuterEmphasis(text: string): string {
  const inner = /^(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]+)\1$/.exec(text)?.[2];
  return inner === undefined || inner.endsWith(' ') ? text : inner;
}

/** True when a sentence ends inside the text and another one starts. */
export function hasSeveralSentences(text: string): boolean {
  return /\p{Ll}{2}[.!?]["”’»]? +["“«]?\p{Lu}|[.!?] [\u0590-\u06ff]|。./u.test(text.slice(0, 600));
}

/**
 * True when an opening paragraph is running text and not a headline. Some headlines end in a full stop, so what
 * follows counts: a byline or a dateline soon after makes it a headline; nothing after makes it a paragraph.
 */
export function readsLikeProse(text: string, next: 'head' | 'text' | 'nothing'): boolean {
  if (text.length > (DENSE_SCRIPT.test(text.slice(0, 200)) ? 70 : 200)) return true;
  if (!endsSentence(text) || isQuoted(text)) return false;
  if (hasSeveralSentences(text)) return next !== 'head' || text.length > 110;
  const mark = lastMark(text);
  if (mark !== '.' && mark !== '。' && mark !== '۔') return text.length > 150;
  if (ABBREVIATION.test(text.slice(-12))) return false;
  const longestHeadline = { head: 120, text: 40, nothing: 0 }[next];
  return text.length > longestHeadline;
}

function isQuoted(text: string): boolean {
  return /^["“„«'‘].{1,150}["”“»'’]$/u.test(text);
}
