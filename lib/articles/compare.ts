import { type BlockChange, diffBlocks } from '#lib/content/diff/blocks.ts';
import { diffText, type InlineRun } from '#lib/content/diff/inline.ts';
import type { ArticleSnapshot } from './queries/revisions.ts';

/** A part of the words besides the body that changed. */
export interface TextChange {
  label: string;
  runs: InlineRun[];
}

/** A field that is written whole and that changed; an empty text stands for nothing. */
export interface FieldChange {
  label: string;
  before: string;
  after: string;
}

/** What changed from one state of an article to another. */
export interface Comparison {
  texts: TextChange[];
  fields: FieldChange[];
  /** Every block of the body, also those that did not change. */
  blocks: BlockChange[];
  isSame: boolean;
}

const TEXTS: readonly [string, (article: ArticleSnapshot) => string][] = [
  ['Kicker', ({ kicker }) => kicker],
  ['Headline', ({ headline }) => headline],
  ['Standfirst', ({ standfirst }) => standfirst],
  ['Dateline', ({ dateline }) => [dateline?.place, dateline?.agency].filter(Boolean).join(', ')],
  ['Byline text', ({ bylineText }) => bylineText],
  ['Editor’s note', ({ editorsNote }) => editorsNote],
  ['Internal note', ({ internalNote }) => internalNote],
];

const FIELDS: readonly [string, (article: ArticleSnapshot) => string][] = [
  ['Section', ({ section }) => section],
  [
    'Bylines',
    ({ bylines }) => bylines.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', '),
  ],
  ['Tags', ({ tags }) => tags.join(', ')],
  ['Slug', ({ slug }) => slug],
  ['Type', ({ type }) => type],
  ['Language', ({ language }) => language],
  ['Slugline', ({ slugline }) => slugline],
  ['Source', ({ source }) => source],
  ['Embargo until', ({ embargoUntil }) => embargoUntil ?? ''],
];

/** Compares two states of an article: texts by word, fields as wholes, the body by block. */
export function compareArticles(before: ArticleSnapshot, after: ArticleSnapshot): Comparison {
  const texts = TEXTS.flatMap(([label, read]): TextChange[] => {
    return read(before) === read(after) ? [] : [{ label, runs: diffText(read(before), read(after)) }];
  });
  const fields = FIELDS.flatMap(([label, read]): FieldChange[] => {
    return read(before) === read(after) ? [] : [{ label, before: read(before), after: read(after) }];
  });
  const blocks = diffBlocks(before.body.content, after.body.content);
  const isSame = texts.length + fields.length === 0 && blocks.every(({ kind }) => kind === 'same');
  return { texts, fields, blocks, isSame };
}
