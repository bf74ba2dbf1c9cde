import 'server-only';
import type { Transaction } from '#lib/db.ts';

/** The profiles that ids lead to, by id, after merges; those that lead to none are left out. */
export async function standingProfiles(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await tx.profile.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, mergedIntoId: true },
  });
  return new Map(found.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
}
