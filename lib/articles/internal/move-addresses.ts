import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { firstFreeSlug } from '#lib/shared/slugify.ts';

interface Sections {
  from: string;
  into: string;
}

interface Address {
  articleId: string;
  slug: string;
}

/**
 * Moves the addresses of live stories from one section to another, each leaving its old one as a redirect, and those
 * reserved for a schedule, which nobody has seen. The caller holds the lock of addresses and the stories.
 */
export async function moveAddresses(tx: Transaction, sections: Sections): Promise<void> {
  const renamed = await numberTakenSlugs(tx, sections);
  const slugOf = ({ articleId, slug }: Address) => renamed.get(`${articleId} ${slug}`) ?? slug;
  await moveCurrent(tx, sections, slugOf);
  await moveReserved(tx, sections, slugOf);
}

async function moveCurrent(tx: Transaction, { from, into }: Sections, slugOf: (address: Address) => string) {
  const left = await tx.articleAddress.updateManyAndReturn({
    where: { sectionId: from, isCurrent: true, article: { publication: 'live' } },
    data: { isCurrent: false },
    select: { articleId: true, slug: true },
  });
  // One that the story had in that section before is its own again.
  await tx.$executeRaw`
    INSERT INTO article_address (section_id, slug, article_id, is_current)
    SELECT ${into}::uuid, moved.slug, moved.article_id, true
    FROM unnest(${left.map(({ articleId }) => articleId)}::uuid[], ${left.map(slugOf)}::text[])
      AS moved (article_id, slug)
    ON CONFLICT (section_id, slug) DO UPDATE SET is_current = true, is_reserved = false`;
}

async function moveReserved(tx: Transaction, { from, into }: Sections, slugOf: (address: Address) => string) {
  const reserved = await tx.articleAddress.findMany({
    where: { sectionId: from, isReserved: true },
    select: { articleId: true, slug: true },
  });
  await tx.articleAddress.deleteMany({ where: { sectionId: from, isReserved: true } });
  await tx.articleAddress.createMany({
    data: reserved.map((address) => {
      return {
        sectionId: into,
        articleId: address.articleId,
        slug: slugOf(address),
        isCurrent: false,
        isReserved: true,
      };
    }),
    // One that the story has or had there needs no keeping.
    skipDuplicates: true,
  });
}

/** Finds free slugs for the addresses that another story has in the other section, and gives them to the stories. */
async function numberTakenSlugs(
  tx: Transaction,
  { from, into }: Sections,
): Promise<ReadonlyMap<string, string>> {
  const renamed = new Map<string, string>();
  for (const { articleId, slug } of await addressesTaken(tx, { from, into })) {
    const near = await tx.articleAddress.findMany({
      where: { sectionId: { in: [from, into] }, slug: { startsWith: slug } },
      select: { slug: true },
    });
    const free = firstFreeSlug(slug, new Set([...near.map((address) => address.slug), ...renamed.values()]));
    renamed.set(`${articleId} ${slug}`, free);
    await tx.article.updateMany({ where: { id: articleId, slug }, data: { slug: free } });
  }
  return renamed;
}

/** The addresses of a section that would move to another and are another story's there. */
async function addressesTaken(tx: Transaction, { from, into }: Sections): Promise<Address[]> {
  return await tx.$queryRaw<Address[]>`
    SELECT leaving.article_id AS "articleId", leaving.slug
    FROM article_address leaving
    JOIN article a ON a.id = leaving.article_id
    JOIN article_address taken ON taken.section_id = ${into}::uuid AND taken.slug = leaving.slug
      AND taken.article_id <> leaving.article_id
    WHERE leaving.section_id = ${from}::uuid
      AND (leaving.is_reserved OR (leaving.is_current AND a.publication = 'live'))
    ORDER BY leaving.slug`;
}
