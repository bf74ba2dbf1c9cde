import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { AuditLine } from './sentence.ts';

/** One value of a line before and after, in words; null where the line holds none. */
export interface ChangedValue {
  name: string;
  before: string | null;
  after: string | null;
}

/** What a line holds, value by value, in its own order. */
export function changesOf(
  { before, after, names }: Pick<AuditLine, 'before' | 'after' | 'names'>,
  dates: DateStyle,
): ChangedValue[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const say = (values: AuditLine['before'], key: string) =>
    values !== null && Object.hasOwn(values, key) ? wordsFor(values[key], names, dates) : null;
  return [...keys].map((key) => ({ name: nameOf(key), before: say(before, key), after: say(after, key) }));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function wordsFor(value: unknown, names: AuditLine['names'], dates: DateStyle): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => wordsFor(one, names, dates)).join(', ') || 'none';
  if (typeof value === 'object') {
    const parts = Object.entries(value as object);
    return parts.map(([key, part]) => `${nameOf(key)}: ${wordsFor(part, names, dates)}`).join('; ');
  }
  const text = String(value);
  if (INSTANT.test(text)) return formatInstant(text, 'dateTimeZone', dates);
  if (isUuid(text)) return names[text] ?? text;
  // A name of a kind, such as in_review; what people typed stays as it is.
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll('_', ' ') : text;
}

/** `scheduledFor` as “Scheduled for”. */
function nameOf(key: string): string {
  const words = key
    .replace(/(?<=[a-z])Id$/, '')
    .replaceAll(/[A-Z_]/g, (sign) => ` ${sign === '_' ? '' : sign.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
