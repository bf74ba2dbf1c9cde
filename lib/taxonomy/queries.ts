import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** A section or a tag, as a list to choose from shows it. */
export interface NamedSlug {
  slug: string;
  name: string;
}

const NAMED = { slug: true, name: true } as const;

/** All sections, in the newsroom's order. */
export function listSections(_actor: Actor): Promise<NamedSlug[]> {
  return db().section.findMany({ select: NAMED, orderBy: [{ position: 'asc' }, { name: 'asc' }] });
}

/** All tags by name. */
export function listTags(_actor: Actor): Promise<NamedSlug[]> {
  return db().tag.findMany({ select: NAMED, orderBy: { name: 'asc' } });
}
