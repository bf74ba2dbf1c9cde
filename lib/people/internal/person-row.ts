import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const PERSON_FIELDS = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  sections: { select: { section: { select: { id: true, name: true } } } },
} satisfies Prisma.PersonSelect;

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof PERSON_FIELDS }>;

/** Somebody who has an account, disabled or not. Throws DomainError `not_found`. */
export async function findPerson(tx: Transaction, id: string): Promise<PersonRow> {
  const where = { id, deletedAt: null };
  const row = isUuid(id) ? await tx.person.findFirst({ where, select: PERSON_FIELDS }) : null;
  if (!row) throw notFound('person');
  return row;
}

/** What the audit log says of somebody's rights; sections by name, since those are what people know. */
export function rightsIn({ role, sections }: Pick<PersonRow, 'role' | 'sections'>) {
  return { role, sections: sections.map(({ section }) => section.name).toSorted() };
}

/** The sections of some ids, which all stand. Throws DomainError `invalid_input`. */
export async function findSections(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const found = await tx.section.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  if (found.length === new Set(ids).size) return found;
  const sentence = 'One of these sections is not there any more. Load the page again and choose anew.';
  throw new DomainError('invalid_input', sentence, { fields: { sectionIds: sentence } });
}
