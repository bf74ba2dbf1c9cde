import 'server-only';
import { replaceTag } from '#lib/articles/commands/follow-merge.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { findTag, type TagRow } from '#lib/taxonomy/internal/tag-row.ts';
import { publicPlacesOf, refuseBeyondBounds } from '#lib/taxonomy/reach.ts';
import { refuseSame } from '#lib/taxonomy/refusals.ts';
import { Merge } from '#lib/taxonomy/schema.ts';
import { changeManyStories } from './change-kind.ts';

/**
 * Merges a tag into another, for good: its stories get that one, live ones too, and its name and aliases find it.
 * Returns how many stories had it. Throws DomainError `not_allowed`, `not_found`, `wrong_state` when either was merged
 * before, `invalid_input`.
 */
export async function mergeTag(actor: Actor, id: string, input: Merge): Promise<{ stories: number }> {
  const { into } = parseInput(Merge, input);
  refuseSame('tag', id, into);
  return await changeManyStories(actor, { kind: 'tag', action: 'tag.merge', id }, async (tx) => {
    const from = await findTag(tx, id);
    const target = await findTag(tx, into);
    await refuseBeyondBounds(tx, actor, { kind: 'tag', id });
    const places = await publicPlacesOf(tx, { kind: 'tag', id });
    const stories = await replaceTag(tx, { from: id, into });
    await leadOn(tx, from, into);
    await recordSiteChange(tx, actor, { kind: 'tag.merge', ...places });
    await recordAudit(tx, actor, {
      action: 'tag.merge',
      object: { type: 'tag', id },
      before: { name: from.name, slug: from.slug },
      after: { into, name: target.name, slug: target.slug, stories },
    });
    return { stories };
  });
}

async function leadOn(tx: Transaction, from: TagRow, into: string): Promise<void> {
  await tx.tagAlias.updateMany({ where: { tagId: from.id }, data: { tagId: into } });
  await tx.tagAlias.create({
    data: { slug: from.slug, name: from.name, tagId: into },
    select: { slug: true },
  });
  await tx.tag.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into } });
  await tx.tag.update({
    where: { id: from.id },
    data: { mergedIntoId: into, version: { increment: 1 } },
    select: { id: true },
  });
}
