import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { afterCursor, cutPage, limitOf, type NamePage, type Placed, wantedIn } from '#lib/name-page.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { boundsOf, canChangeShared, canOpenTaxonomy } from '#lib/taxonomy/policy.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** A tag as those who look after it see it. */
export interface TagOnDesk {
  id: string;
  slug: string;
  name: string;
  version: number;
  /** How many working copies have it. */
  stories: number;
  aliases: {
    slug: string;
    name: string;
    /** It was a tag and was merged into this one: it stays. */
    isMerged: boolean;
  }[];
  /** Whether no story has or ever had it. */
  isUnused: boolean;
  mayChange: boolean;
}

export interface TagPage {
  tags: TagOnDesk[];
  nextCursor: string | null;
}

/** How many stories a merge would change, and how many of them readers can see. */
export interface SharedMerger {
  stories: number;
  live: number;
}

type Row = Placed & Omit<TagOnDesk, 'mayChange'> & { isWithin: boolean };

/**
 * Tags by name, those that hold `q` in their name or another name for them, and with `unused` those that no story has.
 * Editors and admins. Throws DomainError `not_found`.
 */
export async function listTagsOnDesk(
  actor: Actor,
  page: NamePage & { unused?: boolean } = {},
): Promise<TagPage> {
  if (!canOpenTaxonomy(actor)) throw notFound('page');
  const bounds = boundsOf(actor);
  const found = await db().$queryRaw<Row[]>`
    SELECT "row".id, "row".slug, "row".name, "row".version, folded("row".name) AS folded,
      (SELECT count(*)::int FROM article_tag u WHERE u.tag_id = "row".id) AS stories,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('slug', al.slug, 'name', al.name,
          'isMerged', EXISTS (SELECT FROM tag m WHERE m.slug = al.slug)) ORDER BY folded(al.name)), '[]')
        FROM tag_alias al WHERE al.tag_id = "row".id) AS aliases,
      NOT EXISTS (SELECT FROM article_tag u WHERE u.tag_id = "row".id)
        AND NOT EXISTS (SELECT FROM revision_tag u WHERE u.tag_id = "row".id)
        AND NOT EXISTS (SELECT FROM tag m WHERE m.merged_into_id = "row".id) AS "isUnused",
      ${withinSql(bounds)} AS "isWithin"
    FROM tag "row"
    WHERE "row".merged_into_id IS NULL AND ${afterCursor(page)} AND ${holds(wantedIn(page))}
      AND ${page.unused ? UNUSED : Prisma.sql`true`}
    ORDER BY folded("row".name), "row".id
    LIMIT ${limitOf(page) + 1}`;
  const { rows, nextCursor } = cutPage(found, page);
  const tags = rows.map(({ isWithin, folded: _, ...tag }) => {
    return { ...tag, mayChange: canChangeShared(actor, isWithin) };
  });
  return { tags, nextCursor };
}

/** What merging a tag would change. Editors and admins. Throws DomainError `not_found`. */
export async function previewTagMerge(actor: Actor, id: string): Promise<SharedMerger> {
  if (!canOpenTaxonomy(actor) || !isUuid(id)) throw notFound('tag');
  const [found] = await db().$queryRaw<SharedMerger[]>`
    SELECT count(*)::int AS stories, count(*) FILTER (WHERE a.publication = 'live')::int AS live
    FROM tag_use u JOIN article a ON a.id = u.article_id WHERE u.tag_id = ${id}::uuid`;
  return found ?? { stories: 0, live: 0 };
}

/** All tags that something can be merged into, by name. Editors and admins. Throws DomainError `not_found`. */
export async function listTagTargets(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!canOpenTaxonomy(actor)) throw notFound('page');
  return await db().tag.findMany({
    where: { mergedIntoId: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}

const UNUSED = Prisma.sql`NOT EXISTS (SELECT FROM article_tag u WHERE u.tag_id = "row".id)`;

function holds(wanted: string): Prisma.Sql {
  if (wanted === '') return Prisma.sql`true`;
  return Prisma.sql`(position(folded(${wanted}) IN folded("row".name)) > 0 OR EXISTS (
    SELECT FROM tag_alias al WHERE al.tag_id = "row".id AND position(folded(${wanted}) IN folded(al.name)) > 0))`;
}

function withinSql(bounds: readonly string[] | null): Prisma.Sql {
  if (bounds === null) return Prisma.sql`true`;
  return Prisma.sql`NOT EXISTS (
    SELECT FROM tag_use u JOIN article a ON a.id = u.article_id
    WHERE u.tag_id = "row".id AND a.section_id <> ALL (${bounds}::uuid[]))`;
}
