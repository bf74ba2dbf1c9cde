import 'server-only';
import { notFound } from '#lib/shared/domain-error.ts';
import { isStorable } from '#lib/shared/storable.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** Which part of a list in the order of names is wanted. */
export interface NamePage {
  /** What the name, or another name for it, holds. */
  q?: string;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: string | null;
  /** 1 to 200. */
  limit?: number;
}

/** What a row is placed by, as the database folds its name. */
export interface Placed {
  id: string;
  folded: string;
}

/** How many rows a page has. */
export function limitOf({ limit = 50 }: NamePage): number {
  return Math.min(200, Math.max(1, limit));
}

/** What names are to hold, empty for anything. Throws DomainError `not_found` for what no name can hold. */
export function wantedIn({ q = '' }: NamePage): string {
  if (!isStorable(q)) throw notFound('page');
  return q.trim().slice(0, 200);
}

/** The condition that a row comes after a cursor, of a table called `row`. Throws DomainError `not_found`. */
export function afterCursor({ cursor }: NamePage): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const [id = '', ...name] = cursor.split('_');
  if (!isUuid(id) || cursor.length > 1000 || !isStorable(cursor)) throw notFound('page');
  return Prisma.sql`(folded("row".name), "row".id) > (${name.join('_')}, ${id}::uuid)`;
}

/** The rows of a page, of which one more than its limit was read, and where the next one begins. */
export function cutPage<Row extends Placed>(
  rows: readonly Row[],
  page: NamePage,
): { rows: Row[]; nextCursor: string | null } {
  const limit = limitOf(page);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, nextCursor: last ? `${last.id}_${last.folded}` : null };
}
