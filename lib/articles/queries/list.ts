import 'server-only';
import { type ArticleFilter, NO_FILTER } from '#lib/articles/list-filter.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type ArticleListItem, LIST_FIELDS, type ListRow, toListItem } from './list-row.ts';
import { readCursor, stretchesOf, toCursor, whereAfter } from './list-stretches.ts';
import { contains, type FilterFacts, whereOf } from './list-where.ts';
import { countViewsOfDay } from './views.ts';

export interface ArticlePage {
  articles: ArticleListItem[];
  /** Where the next page begins, or null at the end. */
  nextCursor: string | null;
}

/** What of the list is asked for. */
export interface ListRequest {
  filter?: ArticleFilter;
  cursor?: string | null;
  /** From 1 to 100. */
  limit?: number;
  /** Only the article that is or was live at an address such as `/news/boats`, also out of the trash. */
  address?: string | null;
  /** Only these of the articles. */
  ids?: readonly string[] | null;
  /** The articles that somebody is in just now, for a filter that asks. */
  occupied?: readonly string[];
}

/**
 * Articles that a filter shows, in its order, a page at a time. A row that changes while somebody pages is never
 * shown twice unless it moves past them. Throws DomainError `invalid_input` for a cursor that is none of ours.
 */
export async function listArticles(
  actor: Actor,
  request: ListRequest = {},
  clock: Clock = systemClock,
): Promise<ArticlePage> {
  const { filter = NO_FILTER } = request;
  const limit = Math.min(100, Math.max(1, request.limit ?? 50));
  const now = clock();
  const where = { AND: [visibleTo(actor), await askedFor(actor, request, now)] };
  const found = await firstRows(where, filter, request.cursor, limit + 1);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const ids = shown.filter(({ row }) => row.firstPublishedAt !== null).map(({ row }) => row.id);
  const views = await countViewsOfDay(ids, now);
  return {
    articles: shown.map(({ row }) => toListItem(row, now, views.get(row.id) ?? 0)),
    nextCursor: last ? last.cursor : null,
  };
}

/** How many articles a filter shows, but no more than `most`: beyond that nobody counts. */
export async function countArticles(
  actor: Actor,
  request: Pick<ListRequest, 'filter' | 'occupied'>,
  most: number,
  clock: Clock = systemClock,
): Promise<number> {
  const where = { AND: [visibleTo(actor), await askedFor(actor, request, clock())] };
  return await db().article.count({ where, take: most });
}

async function askedFor(actor: Actor, request: ListRequest, now: Date): Promise<Prisma.ArticleWhereInput> {
  const { filter = NO_FILTER, address, ids, occupied = [] } = request;
  if (typeof address === 'string') return liveAt(address);
  const facts = { ...(await lookUp(filter)), personId: actor.personId, now, occupied };
  const asked = whereOf(filter, facts);
  return ids ? { AND: [asked, { id: { in: ids.filter(isUuid) } }] } : asked;
}

async function firstRows(
  where: Prisma.ArticleWhereInput,
  filter: ArticleFilter,
  cursor: string | null | undefined,
  count: number,
): Promise<{ row: ListRow; cursor: string }[]> {
  const stretches = stretchesOf(filter);
  const place = readCursor(cursor, stretches.length);
  const found: { row: ListRow; cursor: string }[] = [];
  for (const [number, stretch] of stretches.entries()) {
    if (stretch === null || number < place.stretch || found.length === count) continue;
    const { column, direction } = stretch;
    const after = number === place.stretch ? place.after : null;
    const rows = await db().article.findMany({
      where: { AND: [where, whereAfter(stretch, after)] },
      orderBy: [{ [column]: direction }, { id: direction }],
      take: count - found.length,
      select: LIST_FIELDS,
    });
    found.push(...rows.map((row) => ({ row, cursor: cursorOf(number, row[column], row.id) })));
  }
  return found;
}

function cursorOf(stretch: number, at: Date | null, id: string): string {
  return toCursor(stretch, at ?? new Date(0), id);
}

const ID = { id: true } as const;
/** Where more articles say what is searched for, the first of a list are found sooner by going through it. */
const FEW = 1000;

/** The ids behind a filter's names, and its words as they are compared. A name that is unknown fits no article. */
async function lookUp(
  filter: ArticleFilter,
): Promise<Pick<FilterFacts, 'sectionIds' | 'tagIds' | 'profileIds' | 'words' | 'matches'>> {
  const named = (slugs: readonly string[]) => ({ where: { slug: { in: [...slugs] } }, select: ID });
  const { section, tag, byline } = filter;
  const [sections, tags, profiles, words] = await Promise.all([
    section.length > 0 ? db().section.findMany(named(section)) : [],
    tag.length > 0 ? db().tag.findMany(named(tag)) : [],
    byline.length > 0 ? db().profile.findMany(named(byline)) : [],
    wordsOf(filter.q),
  ]);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const matches = words.length === 0 ? null : await matchesOf(words);
  return { sectionIds: ids(sections), tagIds: ids(tags), profileIds: ids(profiles), words, matches };
}

async function wordsOf(q: string): Promise<string[]> {
  if (q === '') return [];
  const [row] = await db().$queryRaw<{ form: string }[]>`SELECT search_form(${q}) AS form`;
  return (row?.form ?? '').split(/\s+/).filter((word) => word !== '');
}

async function matchesOf(words: readonly string[]): Promise<string[] | null> {
  const rows = await db().articleSearch.findMany({
    where: { AND: words.map((word) => ({ text: contains(word) })) },
    take: FEW + 1,
    select: { articleId: true },
  });
  return rows.length > FEW ? null : rows.map(({ articleId }) => articleId);
}

function liveAt(address: string): Prisma.ArticleWhereInput {
  const [, section = '', slug = ''] = /^\/([^/]+)\/([^/]+)$/.exec(address) ?? [];
  const named = { OR: [{ slug: section }, { aliases: { some: { slug: section } } }] };
  return { addresses: { some: { slug, section: named } } };
}
