import type { Publication } from './kinds.ts';

/** How long what lies in the trash can be taken out of it. */
export const TRASH_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * From when on an article in the trash may be deleted for good; null when it is not in it, and for what readers have
 * had, which is kept.
 */
export function goneForGoodAt({
  trashedAt,
  publication,
}: {
  trashedAt: string | null;
  publication: Publication;
}): Date | null {
  if (trashedAt === null || publication !== 'never') return null;
  return new Date(new Date(trashedAt).getTime() + TRASH_DAYS * DAY_MS);
}
