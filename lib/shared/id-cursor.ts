import { DomainError } from './domain-error.ts';
import { isUuid } from './uuid.ts';

/** Newest first, since ids of version 7 rise with time. Take one more than the page holds, for `pageOf`. */
export const NEWEST_FIRST = { id: 'desc' } as const;

/** The where-clause of the page that a cursor begins. Throws DomainError `invalid_input` for one that is none of ours. */
export function olderThan(cursor: string | null | undefined): { id?: { lt: string } } {
  if (!cursor) return {};
  if (!isUuid(cursor)) {
    throw new DomainError('invalid_input', 'That page does not exist. Begin again at the newest.');
  }
  return { id: { lt: cursor } };
}

/** The rows of one page, and where the next one begins. */
export function pageOf<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  return { rows: shown, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** How many rows a page holds, from what somebody asked for. */
export function pageSize(asked: number | undefined, usual: number): number {
  return Math.min(100, Math.max(1, asked ?? usual));
}
