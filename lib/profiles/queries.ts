import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** An author or organisation that can stand in a byline. */
export interface ProfileOption {
  id: string;
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
}

export const PROFILE_OPTION = { id: true, slug: true, name: true, kind: true } as const;

/** All profiles by name. */
export function listProfiles(_actor: Actor): Promise<ProfileOption[]> {
  return db().profile.findMany({
    where: { mergedIntoId: null },
    select: PROFILE_OPTION,
    orderBy: { name: 'asc' },
  });
}
