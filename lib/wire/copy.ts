import type { Passage } from './draft.ts';
import type { Layout } from './layout.ts';
import type { SourceLine } from './lines.ts';

/** Pasted copy as lines, and how it breaks them. */
export interface Copy {
  readonly lines: readonly SourceLine[];
  readonly layout: Layout;
}

/** A suspended hyphen ("Nord- und Südsee") keeps its space. */
const SUSPENDED = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|och|og) /;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff]/;

/** One line as a passage. */
export function passageOfLine(line: SourceLine): Passage {
  return { first: line.number, last: line.number, text: line.text };
}

/** Several lines as one passage, their hard wraps undone. */
export function passageOfLines(lines: readonly SourceLine[]): Passage {
  return {
    first: lines[0]?.number ?? 0,
    last: lines.at(-1)?.number ?? 0,
    text: joinWrapped(lines.map((line) => line.text)),
  };
}

/** Joins hard-wrapped lines by one space, but a compound broken after its hyphen, and ideographs, by nothing. */
export function joinWrapped(texts: readonly string[]): string {
  const parts: string[] = [];
  texts.forEach((text, index) => {
    if (index > 0) parts.push(glue(texts[index - 1] ?? '', text));
    parts.push(text);
  });
  return parts.join('');
}

function glue(before: string, after: string): '' | ' ' {
  if (IDEOGRAPH.test(before.slice(-1)) && IDEOGRAPH.test(after.slice(0, 1))) return '';
  return /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after) && !SUSPENDED.test(after) ? '' : ' ';
}
