import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { findTag, otherTagNames, refuseTakenTagSlug, type TagRow } from '#lib/taxonomy/internal/tag-row.ts';
import { publicPlacesOf, refuseBeyondBounds } from '#lib/taxonomy/reach.ts';
import { refuseSimilar, refuseStale } from '#lib/taxonomy/refusals.ts';
import { TagEdit } from '#lib/taxonomy/schema.ts';
import { changeKind } from './change-kind.ts';

/**
 * Renames a tag or changes its slug, in every story that has it. The old slug leads on, and the old name finds it.
 * Throws DomainError `invalid_input`, `slug_taken`, `needs_confirmation` (similar), `stale_version`, `wrong_state`,
 * `not_allowed`, `not_found`.
 */
export async function editTag(actor: Actor, id: string, input: TagEdit): Promise<void> {
  const { version, isSure, ...wanted } = parseInput(TagEdit, input);
  await changeKind(actor, { kind: 'tag', action: 'tag.edit', id }, async (tx) => {
    const row = await findTag(tx, id);
    await refuseBeyondBounds(tx, actor, { kind: 'tag', id });
    refuseStale('tag', row, version);
    const { name = row.name, slug = row.slug } = wanted;
    if (slug !== row.slug) await changeSlug(tx, row, slug);
    if (name !== row.name) refuseSimilar('tag', { name, isSure }, await otherTagNames(tx, id));
    await tx.tag.update({
      where: { id },
      data: { name, slug, version: { increment: 1 } },
      select: { id: true },
    });
    const places = await publicPlacesOf(tx, { kind: 'tag', id });
    await recordSiteChange(tx, actor, { kind: 'tag.edit', ...places });
    await recordAudit(tx, actor, {
      action: 'tag.edit',
      object: { type: 'tag', id },
      before: { name: row.name, slug: row.slug },
      after: { name, slug },
    });
  });
}

async function changeSlug(tx: Transaction, row: TagRow, slug: string): Promise<void> {
  await refuseTakenTagSlug(tx, slug, row.id);
  // One that it had before is its own again.
  await tx.tagAlias.deleteMany({ where: { slug } });
  await tx.tagAlias.create({
    data: { slug: row.slug, name: row.name, tagId: row.id },
    select: { slug: true },
  });
}
