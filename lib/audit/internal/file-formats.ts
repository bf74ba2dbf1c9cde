import { type AuditLine, plainSentence } from '#lib/audit/sentence.ts';
import { csvRecord } from '#lib/shared/csv.ts';
import type { DateStyle } from '#lib/shared/dates.ts';

/** How lines of the log are written to a file. */
interface FileFormat {
  readonly contentType: string;
  /** What the file begins with. */
  readonly head: string;
  write(line: AuditLine, dates: DateStyle): string;
}

const COLUMNS = [
  'number',
  'at',
  'person_id',
  'person',
  'sentence',
  'action',
  'outcome',
  'object_type',
  'object_id',
  'object',
  'origin',
  'before',
  'after',
  'hash',
];

/** CSV by RFC 4180, and JSON Lines: one object to a line. */
export const FILE_FORMATS: Readonly<Record<'csv' | 'jsonl', FileFormat>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    head: csvRecord(COLUMNS),
    write: (line, dates) =>
      csvRecord([
        String(line.number),
        line.at,
        line.by.id ?? '',
        line.by.name,
        plainSentence(line, dates),
        line.action,
        line.outcome,
        line.object.type,
        line.object.id ?? '',
        line.object.name ?? '',
        line.origin,
        line.before === null ? '' : JSON.stringify(line.before),
        line.after === null ? '' : JSON.stringify(line.after),
        line.hash,
      ]),
  },
  jsonl: {
    contentType: 'application/jsonl; charset=utf-8',
    head: '',
    write: (line, dates) => {
      const { isThere, ...object } = line.object;
      const { number, at, by, action, outcome, before, after, origin, hash } = line;
      const sentence = plainSentence(line, dates);
      return `${JSON.stringify({ number, at, by, sentence, action, outcome, object, origin, before, after, hash })}\n`;
    },
  },
};
