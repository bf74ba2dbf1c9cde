import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import type { Role } from '#lib/people/roles.ts';
import { NEWEST_FIRST, olderThan, pageOf, pageSize } from '#lib/shared/id-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Somebody on the staff, as a token sees them. What is left out is for admins. */
export interface StaffMember {
  id: string;
  name: string;
  role: Role;
  email?: string;
  /** Slugs of the sections that an editor is limited to; none means all. */
  sections?: string[];
  state?: 'active' | 'disabled';
}

const FIELDS = {
  id: true,
  name: true,
  role: true,
  email: true,
  disabledAt: true,
  sections: { select: { section: { select: { slug: true } } } },
} satisfies Prisma.PersonSelect;

/**
 * Everybody who works here, whoever joined last first: who can sign in, and for admins also who is disabled.
 * Throws DomainError `invalid_input` for a cursor that is none of ours.
 */
export async function listPeople(
  actor: Actor,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<{ people: StaffMember[]; nextCursor: string | null }> {
  const seesAll = canManagePeople(actor);
  const limit = pageSize(page.limit, 100);
  const found = await db().person.findMany({
    where: { AND: [seesAll ? { deletedAt: null } : { disabledAt: null }, olderThan(page.cursor)] },
    orderBy: NEWEST_FIRST,
    take: limit + 1,
    select: FIELDS,
  });
  const { rows, nextCursor } = pageOf(found, limit);
  return { people: rows.map((row) => toMember(row, seesAll)), nextCursor };
}

function toMember(row: Prisma.PersonGetPayload<{ select: typeof FIELDS }>, seesAll: boolean): StaffMember {
  const { id, name, role, email, disabledAt, sections } = row;
  if (!seesAll) return { id, name, role };
  const state = disabledAt === null ? 'active' : 'disabled';
  return { id, name, role, email, sections: sections.map(({ section }) => section.slug).toSorted(), state };
}
