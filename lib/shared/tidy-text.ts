// U+202A to U+202E turn the direction of what follows, so that a line reads as something else than it is. The marks,
// isolates and joiners that Hebrew, Arabic and Persian are written with stay.
const UNWANTED_IN_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E]/gu;
const UNWANTED_IN_LINES = /[^\P{Cc}\n\t]|[\u2028\u2029\u202A-\u202E]/gu;
const BREAK = /[\t-\r\u0085\u2028\u2029]/;

/** Words as one line: line breaks and tabs become a space, other control characters and overrides of direction go. */
export function tidyLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, (gap) => (BREAK.test(gap) ? ' ' : gap)).replace(UNWANTED_IN_LINE, '');
}

/** Words with their line breaks as `\n`, without other control characters and overrides of direction. */
export function tidyLines(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replace(UNWANTED_IN_LINES, '');
}

/** Where a text holds what its tidied form does not. */
export function unwantedIn(text: string, kind: 'line' | 'lines'): { index: number; isBreak: boolean }[] {
  const found = text.matchAll(kind === 'line' ? UNWANTED_IN_LINE : UNWANTED_IN_LINES);
  return Array.from(found, ({ 0: sign, index }) => ({ index, isBreak: BREAK.test(sign) }));
}
