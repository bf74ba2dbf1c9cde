import 'server-only';
import { lockAddresses } from '#lib/articles/internal/claim-address.ts';
import { COUNTED } from '#lib/articles/internal/counted.ts';
import { moveAddresses } from '#lib/articles/internal/move-addresses.ts';
import type { Transaction } from '#lib/db.ts';

/** One section, tag or profile and what it is merged into, by their ids. */
export interface Merger {
  from: string;
  into: string;
}

/**
 * Moves every story of a section to another, inside the transaction that merges the two, and returns how many. A live
 * or scheduled story takes its address along and leaves a redirect; where its slug is another story's, it takes the
 * next free number. Stories are locked before the section, in the order of those who write one.
 */
export async function moveToSection(tx: Transaction, { from, into }: Merger): Promise<number> {
  await tx.$queryRaw`
    SELECT 1 FROM article
    WHERE section_id = ${from}::uuid OR id IN (SELECT article_id FROM article_address WHERE section_id = ${from}::uuid)
    ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM section WHERE id = ${from}::uuid FOR UPDATE`;
  const moved = await tx.$executeRaw`
    UPDATE article SET section_id = ${into}::uuid, ${COUNTED} WHERE section_id = ${from}::uuid`;
  await lockAddresses(tx);
  await moveAddresses(tx, { from, into });
  return moved;
}

/** Gives every working copy with a tag another instead, once, in its place. Returns how many had it. */
export async function replaceTag(tx: Transaction, { from, into }: Merger): Promise<number> {
  await tx.$queryRaw`
    SELECT 1 FROM article WHERE id IN (SELECT article_id FROM article_tag WHERE tag_id = ${from}::uuid)
    ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM tag WHERE id = ${from}::uuid FOR UPDATE`;
  const changed = await tx.$executeRaw`
    UPDATE article SET ${COUNTED} WHERE id IN (SELECT article_id FROM article_tag WHERE tag_id = ${from}::uuid)`;
  await tx.$executeRaw`
    DELETE FROM article_tag one USING article_tag other
    WHERE one.tag_id = ${from}::uuid AND other.article_id = one.article_id AND other.tag_id = ${into}::uuid`;
  await tx.articleTag.updateMany({ where: { tagId: from }, data: { tagId: into } });
  return changed;
}

/** Puts a profile in the place of another in every working copy's byline, once. Returns how many had it. */
export async function replaceProfile(tx: Transaction, { from, into }: Merger): Promise<number> {
  await tx.$queryRaw`
    SELECT 1 FROM article WHERE id IN (SELECT article_id FROM article_byline WHERE profile_id = ${from}::uuid)
    ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM profile WHERE id = ${from}::uuid FOR UPDATE`;
  const changed = await tx.$executeRaw`
    UPDATE article SET ${COUNTED}
    WHERE id IN (SELECT article_id FROM article_byline WHERE profile_id = ${from}::uuid)`;
  await tx.$executeRaw`
    DELETE FROM article_byline one USING article_byline other
    WHERE one.profile_id = ${from}::uuid AND other.article_id = one.article_id AND other.profile_id = ${into}::uuid`;
  await tx.articleByline.updateMany({ where: { profileId: from }, data: { profileId: into } });
  return changed;
}
