import type { ReceiptEntry, WireField, WireStory } from '#lib/wire/wire-story.ts';

/** A line of the receipt as it is shown. */
export interface ReceiptRow {
  key: string;
  /** "3" or "3–5". */
  lines: string;
  field: string;
  excerpt: string;
  note: string;
  isLeftOut: boolean;
}

const NAMES: Readonly<Record<WireField, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  source: 'Source',
  dateline: 'Dateline',
  'dateline and paragraph': 'Dateline, text',
  slugline: 'Slugline',
  urgency: 'Urgency',
  embargo: 'Embargo',
  editorsNote: 'Editor’s note',
  internalNote: 'Internal note',
  leftOut: 'Left out',
  paragraph: 'Text',
  subheading: 'Subheading',
  quote: 'Quotation',
  bulletList: 'Bullet list',
  orderedList: 'Numbered list',
};

/** The receipt of a story, one row for each run of lines, with the reason where lines were left out. */
export function receiptRows(story: WireStory): ReceiptRow[] {
  return story.receipt.map((entry, index) => ({
    key: `${index}`,
    lines: entry.line === entry.lastLine ? `${entry.line}` : `${entry.line}–${entry.lastLine}`,
    field: NAMES[entry.field],
    excerpt: entry.excerpt,
    note: entry.note ?? reasonFor(entry, story),
    isLeftOut: entry.field === 'leftOut',
  }));
}

function reasonFor(entry: ReceiptEntry, story: WireStory): string {
  if (entry.field !== 'leftOut') return '';
  const left = story.leftOut.find(({ line }) => entry.line <= line && line <= entry.lastLine);
  return left?.reason ?? '';
}
