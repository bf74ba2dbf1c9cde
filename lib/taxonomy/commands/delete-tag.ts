import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { findTag } from '#lib/taxonomy/internal/tag-row.ts';
import { refuseBeyondBounds } from '#lib/taxonomy/reach.ts';
import { changeKind } from './change-kind.ts';

/**
 * Deletes a tag that no story has or ever had, with its aliases. Throws DomainError `wrong_state` when one has,
 * `not_allowed`, `not_found`.
 */
export async function deleteTag(actor: Actor, id: string): Promise<void> {
  await changeKind(actor, { kind: 'tag', action: 'tag.delete', id }, async (tx) => {
    const tag = await findTag(tx, id);
    await refuseBeyondBounds(tx, actor, { kind: 'tag', id });
    await tx.$queryRaw`SELECT 1 FROM tag WHERE id = ${id}::uuid FOR UPDATE`;
    const { articles, revisions, mergedFrom } = (
      await tx.tag.findUniqueOrThrow({
        where: { id },
        select: { _count: { select: { articles: true, revisions: true, mergedFrom: true } } },
      })
    )._count;
    if (articles > 0) throw inUse(tag.name, 'stands in stories. Merge it into another tag instead.');
    if (revisions + mergedFrom > 0) {
      throw inUse(
        tag.name,
        'stands in the history of stories, which keeps it. Merge it into another tag instead.',
      );
    }
    await tx.tag.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'tag.delete',
      object: { type: 'tag', id },
      before: { name: tag.name, slug: tag.slug },
    });
  });
}

function inUse(name: string, why: string): DomainError {
  return new DomainError('wrong_state', `The tag “${name}” ${why}`);
}
