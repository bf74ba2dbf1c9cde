/**
 * What a rule makes of the text before the caret, whose last character was just typed: `text` in place of the
 * characters from `from` up to `to`.
 */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Replaces so many characters at the end of a text. */
export function atEnd(before: string, count: number, text: string): Replacement {
  return { from: before.length - count, to: before.length, text };
}
