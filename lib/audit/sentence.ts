import type { DateStyle } from '#lib/shared/dates.ts';
import { type AuditAction, isAuditAction, PHRASES } from './phrases.ts';

/** One line of the audit log, as it is read. */
export interface AuditLine {
  /** Its place in the chain, counted from 1. */
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  by: { id: string | null; name: string };
  /** An `AuditAction`, or one of a later release. */
  action: string;
  outcome: 'done' | 'refused';
  /** `name` is what it is called now, or was called in the line itself; null when nothing tells. */
  object: { type: string; id: string | null; name: string | null; isThere: boolean };
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  /** What people are called whom the line names by their ids. */
  names: Readonly<Record<string, string>>;
  /** See `requestOrigin`; empty where it is not this reader's to see. */
  origin: string;
  /** SHA-256 over the line before and this one, in hex. */
  hash: string;
}

/** What is told of a line: who, then `lead`, then its object if `tail` is not null, then `tail`. */
export interface Sentence {
  lead: string;
  tail: string | null;
}

type ToldLine = Pick<AuditLine, 'by' | 'action' | 'outcome' | 'object' | 'before' | 'after' | 'names'>;

/** A line of the log as the parts of one sentence. */
export function sentenceOf(line: ToldLine, dates: DateStyle): Sentence {
  const words = isAuditAction(line.action) ? wordsOf(line.action, line, dates) : unknownWords(line);
  // The first mark is the phrase's own: what people wrote only ever follows it.
  const mark = words.indexOf(OBJECT);
  if (mark < 0) return { lead: words, tail: null };
  return { lead: words.slice(0, mark).trimEnd(), tail: words.slice(mark + OBJECT.length) };
}

/** The same in plain text, such as `Ada published “Harbour reopens”`. */
export function plainSentence(line: ToldLine, dates: DateStyle): string {
  const { lead, tail } = sentenceOf(line, dates);
  return `${line.by.name} ${lead}${tail === null ? '' : ` ${objectName(line.object)}${tail}`}`;
}

/** What the object of a line is called in a sentence. */
export function objectName({ type, name, isThere }: AuditLine['object']): string {
  if (type !== 'article') return name ?? 'what is gone';
  if (name) return `“${name}”`;
  return isThere ? 'an untitled article' : 'an article that is gone';
}

const OBJECT = '{object}';

function wordsOf(action: AuditAction, line: ToldLine, dates: DateStyle): string {
  const { done, wish } = PHRASES[action];
  if (line.outcome === 'refused') return `was not allowed to ${withoutNobody(wish, line)}`;
  if (typeof done === 'string') return done;
  const { before, after, names, by } = line;
  return done({ before: before ?? {}, after: after ?? {}, names, byId: by.id, dates });
}

// What was refused may have had no object yet, such as an article that nobody was to begin.
function withoutNobody(wish: string, { object }: ToldLine): string {
  return object.id === null
    ? wish.replace(OBJECT, object.type === 'person' ? 'somebody' : 'an article')
    : wish;
}

function unknownWords({ action, outcome, object }: ToldLine): string {
  const what = object.id === null ? '' : ` with ${OBJECT}`;
  return outcome === 'done' ? `did “${action}”${what}` : `was not allowed to do “${action}”${what}`;
}
