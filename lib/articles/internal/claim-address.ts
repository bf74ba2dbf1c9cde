import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { firstFreeSlug } from '#lib/shared/slugify.ts';
import type { ArticleRow } from './article-for-editing.ts';

/**
 * Makes an article's section and slug its current address, for good, and returns the slug. A slug made from the
 * headline takes the next free number; one that somebody typed is theirs to change.
 * Throws DomainError `slug_taken`.
 */
export async function claimAddress(tx: Transaction, row: ArticleRow): Promise<string> {
  const { id: articleId, sectionId } = row;
  const slug = await chooseSlug(tx, row);
  await tx.articleAddress.updateMany({ where: { articleId, isCurrent: true }, data: { isCurrent: false } });
  await tx.articleAddress.upsert({
    where: { sectionId_slug: { sectionId, slug } },
    create: { sectionId, slug, articleId, isCurrent: true },
    update: { isCurrent: true },
    select: { articleId: true },
  });
  return slug;
}

/**
 * Lets stories that claim addresses go one after the other. A transaction that writes audit lines before it claims one
 * takes this lock first: the others hold it when they come to theirs, and the two would wait for each other.
 */
export async function lockAddresses(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('article_address'))`;
}

async function chooseSlug(tx: Transaction, row: ArticleRow): Promise<string> {
  await lockAddresses(tx);
  const near = await tx.articleAddress.findMany({
    where: { sectionId: row.sectionId, slug: { startsWith: row.slug }, articleId: { not: row.id } },
    select: { slug: true },
  });
  const taken = new Set(near.map((address) => address.slug));
  if (!taken.has(row.slug)) return row.slug;
  if (!row.slugIsCustom && row.firstPublishedAt === null) return firstFreeSlug(row.slug, taken);
  const sentence = `Another story has, or once had, the address /${row.section.slug}/${row.slug}. Choose another slug.`;
  throw new DomainError('slug_taken', sentence, { fields: { slug: sentence } });
}
