import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { refuseHeld, refuseMerged } from '#lib/taxonomy/refusals.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const TAG_FIELDS = {
  id: true,
  slug: true,
  name: true,
  version: true,
  mergedInto: { select: { name: true } },
} satisfies Prisma.TagSelect;

export type TagRow = Prisma.TagGetPayload<{ select: typeof TAG_FIELDS }>;

/** A tag that stands. Throws DomainError `not_found`, `wrong_state`. */
export async function findTag(tx: Transaction, id: string): Promise<TagRow> {
  const row = isUuid(id) ? await tx.tag.findUnique({ where: { id }, select: TAG_FIELDS }) : null;
  if (!row) throw notFound('tag');
  refuseMerged('tag', row);
  return row;
}

/** The names and aliases of all tags that stand, but for one. */
export async function otherTagNames(tx: Transaction, id: string | null): Promise<string[]> {
  const rows = await tx.tag.findMany({
    where: { mergedIntoId: null },
    select: { id: true, name: true, aliases: { select: { name: true } } },
  });
  return rows
    .filter((row) => row.id !== id)
    .flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
}

/** Refuses a slug that leads to another tag. Throws DomainError `slug_taken`. */
export async function refuseTakenTagSlug(tx: Transaction, slug: string, id: string): Promise<void> {
  const select = { id: true, name: true, mergedInto: { select: { id: true, name: true } } } as const;
  const own = await tx.tag.findUnique({ where: { slug }, select });
  const alias = await tx.tagAlias.findUnique({ where: { slug }, select: { tag: { select } } });
  refuseHeld('tag', slug, own ?? alias?.tag, id);
}
