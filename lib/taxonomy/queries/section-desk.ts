import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { canArrangeSections, canDescribeSection, canOpenTaxonomy } from '#lib/taxonomy/policy.ts';
import { Merge } from '#lib/taxonomy/schema.ts';

/** A section as those who look after it see it. */
export interface SectionOnDesk {
  id: string;
  slug: string;
  name: string;
  description: string;
  version: number;
  /** Its stories are pages: it is not ordered among the others, nor merged with one. */
  holdsPages: boolean;
  /** How many working copies stand in it. */
  stories: number;
  /** Slugs that lead to it: those it had, and of sections that were merged into it. */
  formerSlugs: string[];
  may: { describe: boolean; arrange: boolean };
}

/** What merging a section would do, in numbers. */
export interface SectionMerger {
  stories: number;
  /** How many of them readers can see. */
  live: number;
  /** How many would get another slug, since theirs is taken. */
  renumbered: number;
  /** How many editors would edit in the other section from then on. */
  editors: number;
}

/** All sections in the newsroom's order, then the one that holds pages. Editors and admins. Throws DomainError `not_found`. */
export async function listSectionsOnDesk(actor: Actor): Promise<SectionOnDesk[]> {
  if (!canOpenTaxonomy(actor)) throw notFound('page');
  const aliases = { select: { slug: true }, orderBy: { slug: 'asc' } } as const;
  const rows = await db().section.findMany({
    where: { mergedIntoId: null },
    orderBy: [{ holdsPages: 'asc' }, { position: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      version: true,
      holdsPages: true,
      aliases,
      mergedFrom: { select: { slug: true, aliases }, orderBy: { slug: 'asc' } },
      _count: { select: { articles: true } },
    },
  });
  return rows.map(({ aliases: own, mergedFrom, _count, ...section }) => ({
    ...section,
    stories: _count.articles,
    formerSlugs: [...own, ...mergedFrom.flatMap((other) => [other, ...other.aliases])].map(
      ({ slug }) => slug,
    ),
    may: { describe: canDescribeSection(actor, section.id), arrange: canArrangeSections(actor) },
  }));
}

/** What merging one section into another would do. Admins. Throws DomainError `not_found`, `invalid_input`. */
export async function previewSectionMerge(actor: Actor, id: string, input: Merge): Promise<SectionMerger> {
  const { into } = parseInput(Merge, input);
  if (!canArrangeSections(actor) || !isUuid(id)) throw notFound('section');
  const [found] = await db().$queryRaw<SectionMerger[]>`
    SELECT
      (SELECT count(*)::int FROM article WHERE section_id = ${id}::uuid) AS stories,
      (SELECT count(*)::int FROM article_address d JOIN article a ON a.id = d.article_id
        WHERE d.section_id = ${id}::uuid AND d.is_current AND a.publication = 'live') AS live,
      (SELECT count(*)::int FROM article_address leaving
        JOIN article a ON a.id = leaving.article_id
        JOIN article_address taken ON taken.section_id = ${into}::uuid AND taken.slug = leaving.slug
          AND taken.article_id <> leaving.article_id
        WHERE leaving.section_id = ${id}::uuid
          AND (leaving.is_reserved OR (leaving.is_current AND a.publication = 'live'))) AS renumbered,
      (SELECT count(*)::int FROM person_section WHERE section_id = ${id}::uuid) AS editors`;
  if (!found) throw notFound('section');
  return found;
}
