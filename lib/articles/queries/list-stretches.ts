import 'server-only';
import type { Priority } from '#lib/articles/kinds.ts';
import type { ArticleFilter, ListSort } from '#lib/articles/list-filter.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

type Column = 'changedAt' | 'dueAt' | 'publishedAt';
type Where = Prisma.ArticleWhereInput;

/**
 * Articles that stand together in a list, in the order of one column that all of them have, and then of their ids. A
 * sort is one stretch after the other, so that each page of it is the beginning of what an index holds.
 */
export interface Stretch {
  where: Where;
  column: Column;
  direction: 'asc' | 'desc';
  /** Whether a filter leaves anything of it: Postgres would look through all of it to find out. */
  isAsked(filter: ArticleFilter): boolean;
}

/** A place between two rows: the stretch by its number, and the row after which it goes on there. */
export interface Place {
  stretch: number;
  after: { at: Date; id: string } | null;
}

function newestFirst(where: Where, isAsked: Stretch['isAsked']): Stretch {
  return { where, column: 'changedAt', direction: 'desc', isAsked };
}

function ofPriority(priority: Priority): Stretch {
  return newestFirst({ priority }, (filter) => asksFor(filter.priority, [priority]));
}

const STRETCHES: Readonly<Record<ListSort, readonly Stretch[]>> = {
  changed: [newestFirst({}, () => true)],
  due: [
    {
      where: { dueAt: { not: null } },
      column: 'dueAt',
      direction: 'asc',
      isAsked: ({ due }) => asksFor(due, ['overdue', 'day', 'week']),
    },
    newestFirst({ dueAt: null }, ({ due }) => asksFor(due, ['none'])),
  ],
  priority: [ofPriority('urgent'), ofPriority('high'), ofPriority('normal')],
  published: [
    {
      where: { publishedAt: { not: null } },
      column: 'publishedAt',
      direction: 'desc',
      isAsked: ({ publication }) => asksFor(publication, ['live', 'unpublished', 'killed', 'scheduled']),
    },
    newestFirst({ publishedAt: null }, ({ publication }) => asksFor(publication, ['never', 'scheduled'])),
  ],
};

/** The stretches of a list. One in which a filter leaves nothing is null: cursors count it all the same. */
export function stretchesOf(filter: ArticleFilter): readonly (Stretch | null)[] {
  return STRETCHES[filter.sort].map((stretch) => (stretch.isAsked(filter) ? stretch : null));
}

function asksFor<T>(asked: readonly T[], any: readonly T[]): boolean {
  return asked.length === 0 || any.some((value) => asked.includes(value));
}

/** What of a stretch comes after a row. The first bound alone is what an index can begin at. */
export function whereAfter({ column, direction, where }: Stretch, after: Place['after']): Where {
  if (after === null) return where;
  const { at, id } = after;
  const rest: Where =
    direction === 'asc'
      ? { [column]: { gte: at }, OR: [{ [column]: { gt: at } }, { id: { gt: id } }] }
      : { [column]: { lte: at }, OR: [{ [column]: { lt: at } }, { id: { lt: id } }] };
  return { AND: [where, rest] };
}

/** A cursor is a place as text: the number of the stretch, an instant in milliseconds, an id. */
export function toCursor(stretch: number, at: Date, id: string): string {
  return `${stretch}_${at.getTime()}_${id}`;
}

/** Throws DomainError `invalid_input` for a cursor that is none of ours. */
export function readCursor(cursor: string | null | undefined, count: number): Place {
  if (cursor === null || cursor === undefined) return { stretch: 0, after: null };
  const [, stretch = '', millis = '', id = ''] = /^(\d)_(-?\d{1,15})_(.+)$/.exec(cursor) ?? [];
  if (millis === '' || Number(stretch) >= count || !isUuid(id)) {
    throw new DomainError('invalid_input', 'That page does not exist. Begin again at the first page.');
  }
  return { stretch: Number(stretch), after: { at: new Date(Number(millis)), id } };
}
