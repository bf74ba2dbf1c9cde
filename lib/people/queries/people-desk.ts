import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { afterCursor, cutPage, limitOf, type NamePage, type Placed, wantedIn } from '#lib/name-page.ts';
import type { PeopleFilter } from '#lib/people/address.ts';
import { pictureAddress } from '#lib/people/picture.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import type { Role } from '#lib/people/roles.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** Somebody with an account, as admins see them. Times are ISO 8601 in UTC. */
export interface PersonOnDesk {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The sections that an editor is limited to; none means all. */
  sections: { id: string; name: string }[];
  state: 'active' | 'disabled';
  /** Which second factors they have set up. */
  factors: { app: boolean; passkey: boolean };
  /** Where their picture is; null for none. */
  picture: string | null;
  /** To the minute; null for somebody who was never here. */
  lastSeenAt: string | null;
}

export interface PeoplePage {
  people: PersonOnDesk[];
  nextCursor: string | null;
}

type Row = Placed & Omit<PersonOnDesk, 'lastSeenAt'> & { lastSeenAt: Date | null };

/** People with an account by name, those that fit a filter. Admins only. Throws DomainError `not_found`. */
export async function listPeopleOnDesk(
  actor: Actor,
  { q, role, state }: PeopleFilter,
  page: Pick<NamePage, 'cursor' | 'limit'> = {},
): Promise<PeoplePage> {
  if (!canManagePeople(actor)) throw notFound('page', true);
  const wanted = wantedIn({ q });
  if (state === 'invited') return { people: [], nextCursor: null };
  const found = await db().$queryRaw<Row[]>`
    SELECT "row".id, "row".name, "row".email::text AS email, "row".role, "row".last_seen_at AS "lastSeenAt",
      (SELECT p.key::text FROM person_picture p WHERE p.person_id = "row".id) AS picture,
      folded("row".name) AS folded, CASE WHEN "row".disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS state,
      jsonb_build_object(
        'app', EXISTS (SELECT FROM totp t WHERE t.person_id = "row".id AND t.confirmed_at IS NOT NULL),
        'passkey', EXISTS (SELECT FROM passkey k WHERE k.person_id = "row".id)) AS factors,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY s.position, s.name), '[]')
        FROM person_section u JOIN section s ON s.id = u.section_id WHERE u.person_id = "row".id) AS sections
    FROM person "row"
    WHERE "row".deleted_at IS NULL AND ${afterCursor(page)} AND ${holds(wanted)} AND ${isOf(role)} AND ${isIn(state)}
    ORDER BY folded("row".name), "row".id
    LIMIT ${limitOf(page) + 1}`;
  const { rows, nextCursor } = cutPage(found, page);
  const people = rows.map(({ folded: _, lastSeenAt, picture, ...person }) => {
    return {
      ...person,
      picture: pictureAddress(picture),
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
    };
  });
  return { people, nextCursor };
}

function holds(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`;
  return Prisma.sql`(position(folded(${q}) IN folded("row".name)) > 0 OR position(lower(${q}) IN lower("row".email::text)) > 0)`;
}

function isOf(role: Role | null): Prisma.Sql {
  return role === null ? Prisma.sql`true` : Prisma.sql`"row".role = ${role}::role`;
}

function isIn(state: PeopleFilter['state']): Prisma.Sql {
  if (state === null) return Prisma.sql`true`;
  return state === 'active'
    ? Prisma.sql`"row".disabled_at IS NULL`
    : Prisma.sql`"row".disabled_at IS NOT NULL`;
}
