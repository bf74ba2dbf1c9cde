import type { Comparison } from '#lib/articles/compare.ts';
import type { RevisionForReading, RevisionPage } from '#lib/articles/queries/revisions.ts';
import type { AuditLine } from '#lib/audit/sentence.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import type { Side } from './side.ts';

/** What the history of an article shows. */
export interface History {
  article: {
    id: string;
    version: number;
    headline: string;
    language: string;
    publication: string;
    may: { edit: boolean };
  };
  page: RevisionPage;
  /** The page of the timeline is of revisions older than this one; null for the newest. */
  before: number | null;
  /** What is compared with what; null while there is no revision. */
  compared: Compared | null;
  /** What was done to the article, newest first; the lines before `before` when it is not null. */
  log: { lines: readonly AuditLine[]; nextBefore: number | null; before: number | null };
  dates: DateStyle;
}

export interface Compared {
  from: Exclude<Side, 'working'>;
  to: Side;
  /** The revision that `from` names. */
  older: RevisionForReading;
  comparison: Comparison;
}
