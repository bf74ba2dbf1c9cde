import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { refuseHeld, refuseMerged } from '#lib/taxonomy/refusals.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const PROFILE_FIELDS = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  role: true,
  bio: true,
  contact: true,
  personId: true,
  version: true,
  mergedInto: { select: { name: true } },
} satisfies Prisma.ProfileSelect;

export type ProfileRow = Prisma.ProfileGetPayload<{ select: typeof PROFILE_FIELDS }>;

/** A profile that stands. Throws DomainError `not_found`, `wrong_state`. */
export async function findProfile(tx: Transaction, id: string): Promise<ProfileRow> {
  const row = isUuid(id) ? await tx.profile.findUnique({ where: { id }, select: PROFILE_FIELDS }) : null;
  if (!row) throw notFound('profile');
  refuseMerged('profile', row);
  return row;
}

/** The names of all profiles that stand, but for one. */
export async function otherProfileNames(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.profile.findMany({
    where: { mergedIntoId: null, id: { not: id } },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** Refuses a slug that leads to another profile. Throws DomainError `slug_taken`. */
export async function refuseTakenProfileSlug(tx: Transaction, slug: string, id: string): Promise<void> {
  const select = { id: true, name: true, mergedInto: { select: { id: true, name: true } } } as const;
  const own = await tx.profile.findUnique({ where: { slug }, select });
  const alias = await tx.profileAlias.findUnique({ where: { slug }, select: { profile: { select } } });
  refuseHeld('profile', slug, own ?? alias?.profile, id);
}
