import { z } from 'zod';
import { lineText } from '#lib/shared/typed-text.ts';
import { instantOfLocal } from '#lib/shared/zoned-time.ts';
import { FILTER_PARTS, type FilterPart } from './address.ts';
import { AUDIT_ACTIONS } from './phrases.ts';

/** A local time as browsers write it, in the newsroom's zone. */
const LocalTime = z.string().refine((text) => instantOfLocal('UTC', text) !== null, 'Type a day and a time.');

const parts = {
  /** An id, or `system` for what Nightdesk did by itself. */
  person: z.union([z.literal('system'), z.uuid()]),
  /** An id, or a part of the headline. */
  article: lineText().trim().min(1).max(200),
  action: z.enum(AUDIT_ACTIONS),
  outcome: z.enum(['done', 'refused']),
  /** From this minute on. */
  from: LocalTime,
  /** Up to this minute and in it. */
  to: LocalTime,
} satisfies Record<FilterPart, z.ZodType>;

/** What lines of the log are asked for; what is left out does not matter. */
export const AuditFilter = z.strictObject(parts).partial();
export type AuditFilter = z.output<typeof AuditFilter>;

/** Asks for the log as a file. */
export const AuditExport = AuditFilter.extend({
  format: z.enum(['csv', 'jsonl'], 'A format is csv or jsonl.'),
});
export type AuditExport = z.input<typeof AuditExport>;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a filter from an address. Parts that cannot be read are named, and left out of it. */
export function readFilter(query: Query): { filter: AuditFilter; unread: FilterPart[] } {
  const filter: Record<string, unknown> = {};
  const unread: FilterPart[] = [];
  for (const name of FILTER_PARTS) {
    const given = query[name];
    if (given === undefined || given === '') continue;
    const { success, data } = parts[name].safeParse(given);
    if (success) filter[name] = data;
    else unread.push(name);
  }
  return { filter: filter as AuditFilter, unread };
}
