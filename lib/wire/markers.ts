/** What the first line of a piece looks like; whether items make a list is decided by their neighbours. */
export type PieceKind = 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number' | 'letter';

/** The sign a line opens with, and the text after it. */
export interface Opening {
  readonly kind: PieceKind;
  /** The bullet, or the number or letter of the item alone; '' for a paragraph. */
  readonly marker: string;
  readonly content: string;
}

/** As in CommonMark, and the bullets that word processors and wires use. The em dash is none: it opens direct speech. */
const OPENINGS: readonly { kind: PieceKind; pattern: RegExp }[] = [
  { kind: 'heading', pattern: /^#{1,6}\s+(?=\S)/ },
  { kind: 'quote', pattern: /^>\s?(?=\S)/ },
  { kind: 'bullet', pattern: /^(?:[•●▪▫◦‣⁃∙■□►▸✓✔]\s*|[·*+–-]\s+|--\s+)(?=\S)/ },
  { kind: 'number', pattern: /^\(?(\d{1,3})[.)]\s+(?=\S)/ },
  { kind: 'letter', pattern: /^\(?([a-z])[.)]\s+(?=\S)/ },
];

/** Tells headings, quotes and items of lists by their first sign. */
export function readOpening(text: string): Opening {
  for (const { kind, pattern } of OPENINGS) {
    const match = pattern.exec(text);
    if (match !== null)
      return { kind, marker: (match[1] ?? match[0]).trim(), content: text.slice(match[0].length) };
  }
  return { kind: 'paragraph', marker: '', content: text };
}

/** True for the kinds that can be items of a list. */
export function isItem(kind: PieceKind): boolean {
  return kind === 'bullet' || kind === 'number' || kind === 'letter';
}
