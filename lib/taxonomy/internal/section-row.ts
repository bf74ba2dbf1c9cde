import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { refuseHeld, refuseMerged } from '#lib/taxonomy/refusals.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const SECTION_FIELDS = {
  id: true,
  slug: true,
  name: true,
  description: true,
  version: true,
  holdsPages: true,
  mergedInto: { select: { name: true } },
} satisfies Prisma.SectionSelect;

export type SectionRow = Prisma.SectionGetPayload<{ select: typeof SECTION_FIELDS }>;

/** A section that stands. Throws DomainError `not_found`, `wrong_state`. */
export async function findSection(tx: Transaction, id: string): Promise<SectionRow> {
  const row = isUuid(id) ? await tx.section.findUnique({ where: { id }, select: SECTION_FIELDS }) : null;
  if (!row) throw notFound('section');
  refuseMerged('section', row);
  return row;
}

/** The names of all sections that stand, but for one. */
export async function otherSectionNames(tx: Transaction, id: string | null): Promise<string[]> {
  const rows = await tx.section.findMany({ where: { mergedIntoId: null }, select: { id: true, name: true } });
  return rows.filter((row) => row.id !== id).map(({ name }) => name);
}

/** Refuses a slug that leads to another section, now or since it was renamed or merged. Throws DomainError `slug_taken`. */
export async function refuseTakenSlug(tx: Transaction, slug: string, id: string | null): Promise<void> {
  const select = { id: true, name: true, mergedInto: { select: { id: true, name: true } } } as const;
  const own = await tx.section.findUnique({ where: { slug }, select });
  const alias = await tx.sectionAlias.findUnique({ where: { slug }, select: { section: { select } } });
  refuseHeld('section', slug, own ?? alias?.section, id);
}
