import 'server-only';
import type { Transaction } from '#lib/db.ts';

const STANDING = { select: { id: true, slug: true, name: true } } as const;

/** A section or a tag that was not merged into another. */
export interface Standing {
  id: string;
  slug: string;
  name: string;
}

/** The section that a slug leads to: its own, one that it had before, or one of a section merged into it. */
export async function standingSection(tx: Transaction, slug: string): Promise<Standing | null> {
  const select = { ...STANDING.select, mergedInto: STANDING };
  const own = await tx.section.findUnique({ where: { slug }, select });
  const alias =
    own === null
      ? await tx.sectionAlias.findUnique({ where: { slug }, select: { section: { select } } })
      : null;
  const found = own ?? alias?.section;
  return found ? standing(found) : null;
}

/** The tags that slugs lead to, by slug; those that lead to none are left out. */
export async function standingTags(
  tx: Transaction,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const where = { slug: { in: [...slugs] } };
  const tags = await tx.tag.findMany({ where, select: { ...STANDING.select, mergedInto: STANDING } });
  const aliases = await tx.tagAlias.findMany({ where, select: { slug: true, tag: STANDING } });
  return new Map([
    ...aliases.map(({ slug, tag }) => [slug, tag] as const),
    ...tags.map((tag) => [tag.slug, standing(tag)] as const),
  ]);
}

function standing({ mergedInto, id, slug, name }: Standing & { mergedInto: Standing | null }): Standing {
  return mergedInto ?? { id, slug, name };
}
