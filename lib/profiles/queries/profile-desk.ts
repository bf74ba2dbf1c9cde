import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { afterCursor, cutPage, limitOf, type NamePage, type Placed, wantedIn } from '#lib/name-page.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { boundsOf, canChangeShared, canLinkProfiles, canOpenTaxonomy } from '#lib/taxonomy/policy.ts';
import type { SharedMerger } from '#lib/taxonomy/queries/tag-desk.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** A profile as those who look after it see it. */
export interface ProfileOnDesk {
  id: string;
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string;
  bio: string;
  contact: string;
  version: number;
  /** How many working copies have it in their byline. */
  stories: number;
  /** Names of profiles that were merged into it. */
  mergedNames: string[];
  /** Whose account it belongs to. */
  person: { id: string; name: string } | null;
  mayChange: boolean;
}

export interface ProfilePage {
  profiles: ProfileOnDesk[];
  nextCursor: string | null;
}

/** Somebody whose account has no profile. */
export interface PersonWithoutProfile {
  id: string;
  name: string;
  email: string;
}

type Row = Placed & Omit<ProfileOnDesk, 'mayChange'> & { isWithin: boolean };

/**
 * Profiles by name, those that hold `q` in their name or the name of one merged into them. Editors and admins.
 * Throws DomainError `not_found`.
 */
export async function listProfilesOnDesk(actor: Actor, page: NamePage = {}): Promise<ProfilePage> {
  if (!canOpenTaxonomy(actor)) throw notFound('page');
  const found = await db().$queryRaw<Row[]>`
    SELECT "row".id, "row".slug, "row".name, "row".kind, "row".role, "row".bio, "row".contact, "row".version,
      folded("row".name) AS folded,
      (SELECT count(*)::int FROM article_byline u WHERE u.profile_id = "row".id) AS stories,
      ARRAY(SELECT m.name FROM profile m WHERE m.merged_into_id = "row".id ORDER BY folded(m.name)) AS "mergedNames",
      CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id, 'name', p.name) END AS person,
      ${withinSql(boundsOf(actor))} AS "isWithin"
    FROM profile "row" LEFT JOIN person p ON p.id = "row".person_id
    WHERE "row".merged_into_id IS NULL AND ${afterCursor(page)} AND ${holds(wantedIn(page))}
    ORDER BY folded("row".name), "row".id
    LIMIT ${limitOf(page) + 1}`;
  const { rows, nextCursor } = cutPage(found, page);
  const profiles = rows.map(({ isWithin, folded: _, ...profile }) => {
    return { ...profile, mayChange: canChangeShared(actor, isWithin) };
  });
  return { profiles, nextCursor };
}

/** What merging a profile would change. Editors and admins. Throws DomainError `not_found`. */
export async function previewProfileMerge(actor: Actor, id: string): Promise<SharedMerger> {
  if (!canOpenTaxonomy(actor) || !isUuid(id)) throw notFound('profile');
  const [found] = await db().$queryRaw<SharedMerger[]>`
    SELECT count(*)::int AS stories, count(*) FILTER (WHERE a.publication = 'live')::int AS live
    FROM profile_use u JOIN article a ON a.id = u.article_id WHERE u.profile_id = ${id}::uuid`;
  return found ?? { stories: 0, live: 0 };
}

/** The people whose account could get a profile, by name; none for those who may not say so. */
export async function listPeopleWithoutProfile(actor: Actor): Promise<PersonWithoutProfile[]> {
  if (!canLinkProfiles(actor)) return [];
  return await db().person.findMany({
    where: { profile: null, disabledAt: null },
    select: { id: true, name: true, email: true },
    orderBy: { name: 'asc' },
  });
}

function holds(wanted: string): Prisma.Sql {
  if (wanted === '') return Prisma.sql`true`;
  return Prisma.sql`(position(folded(${wanted}) IN folded("row".name)) > 0 OR EXISTS (
    SELECT FROM profile m WHERE m.merged_into_id = "row".id AND position(folded(${wanted}) IN folded(m.name)) > 0))`;
}

function withinSql(bounds: readonly string[] | null): Prisma.Sql {
  if (bounds === null) return Prisma.sql`true`;
  return Prisma.sql`NOT EXISTS (
    SELECT FROM profile_use u JOIN article a ON a.id = u.article_id
    WHERE u.profile_id = "row".id AND a.section_id <> ALL (${bounds}::uuid[]))`;
}
