import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { firstFreeSlug } from '#lib/shared/slugify.ts';
import type { ArticleRow } from './article-for-editing.ts';

/** Where an article, or a revision of it, is to stand. */
export type Claim = Pick<
  ArticleRow,
  'id' | 'sectionId' | 'section' | 'slug' | 'slugIsCustom' | 'firstPublishedAt'
>;

/**
 * Makes a section and slug the current address of an article, for good, and returns the slug. A slug made from the
 * headline takes the next free number; one that somebody typed is theirs to change. What was reserved is free again.
 * Throws DomainError `slug_taken`.
 */
export async function claimAddress(tx: Transaction, claim: Claim): Promise<string> {
  const { id: articleId, sectionId } = claim;
  const slug = await chooseSlug(tx, claim);
  await releaseReserved(tx, articleId);
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
 * Keeps the address of a scheduled revision free for it, out of readers' sight, and returns the slug. An address that
 * the article has or had needs no keeping. Throws DomainError `slug_taken`.
 */
export async function reserveAddress(tx: Transaction, claim: Claim): Promise<string> {
  const { id: articleId, sectionId } = claim;
  const slug = await chooseSlug(tx, claim);
  await releaseReserved(tx, articleId);
  await tx.articleAddress.createMany({
    data: [{ sectionId, slug, articleId, isCurrent: false, isReserved: true }],
    skipDuplicates: true,
  });
  return slug;
}

/** Gives up the address that was kept for a schedule which is over: no reader has seen it. */
export async function releaseReserved(tx: Transaction, articleId: string): Promise<void> {
  await tx.articleAddress.deleteMany({ where: { articleId, isReserved: true } });
}

/**
 * Lets stories that claim addresses go one after the other. A transaction that writes audit lines before it claims one
 * takes this lock first: the others hold it when they come to theirs, and the two would wait for each other.
 */
export async function lockAddresses(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('article_address'))`;
}

async function chooseSlug(tx: Transaction, claim: Claim): Promise<string> {
  await lockAddresses(tx);
  const near = await tx.articleAddress.findMany({
    where: { sectionId: claim.sectionId, slug: { startsWith: claim.slug }, articleId: { not: claim.id } },
    select: { slug: true },
  });
  const taken = new Set(near.map((address) => address.slug));
  if (!taken.has(claim.slug)) return claim.slug;
  if (!claim.slugIsCustom && claim.firstPublishedAt === null) return firstFreeSlug(claim.slug, taken);
  const sentence = `Another story has, or once had, the address /${claim.section.slug}/${claim.slug}. Choose another slug.`;
  throw new DomainError('slug_taken', sentence, { fields: { slug: sentence } });
}
