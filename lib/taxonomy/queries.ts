import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** A section or a tag, as a list to choose from shows it. */
export interface NamedSlug {
  slug: string;
  name: string;
  /** Other names that it is found by. */
  aliases?: readonly string[];
}

const NAMED = { slug: true, name: true } as const;

/** A section as a list to choose from shows it. */
export interface SectionChoice extends NamedSlug {
  /** Its stories are pages. */
  holdsPages: boolean;
}

/** All sections, in the newsroom's order, and the one that holds pages. */
export function listSections(_actor: Actor): Promise<SectionChoice[]> {
  return db().section.findMany({
    where: { mergedIntoId: null },
    select: { ...NAMED, holdsPages: true },
    orderBy: [{ holdsPages: 'asc' }, { position: 'asc' }, { name: 'asc' }],
  });
}

/** The same by their ids, for what is limited to some. */
export function listSectionChoices(_actor: Actor): Promise<{ id: string; name: string }[]> {
  return db().section.findMany({
    where: { mergedIntoId: null },
    select: { id: true, name: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  });
}

/** All tags by name. */
export async function listTags(_actor: Actor): Promise<NamedSlug[]> {
  const tags = await db().tag.findMany({
    where: { mergedIntoId: null },
    select: { ...NAMED, aliases: { select: { name: true }, orderBy: { name: 'asc' } } },
    orderBy: { name: 'asc' },
  });
  return tags.map(({ aliases, ...tag }) => {
    return aliases.length === 0 ? tag : { ...tag, aliases: aliases.map(({ name }) => name) };
  });
}
