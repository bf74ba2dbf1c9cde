import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { slugify } from '#lib/shared/slugify.ts';
import { findTag } from '#lib/taxonomy/internal/tag-row.ts';
import { refuseBeyondBounds } from '#lib/taxonomy/reach.ts';
import { nameWithoutLetters } from '#lib/taxonomy/refusals.ts';
import { AliasRemoval, NewAlias } from '#lib/taxonomy/schema.ts';
import { standingTags } from '#lib/taxonomy/standing.ts';
import { changeKind } from './change-kind.ts';

/**
 * Gives a tag another name that it is found by and that leads readers to it.
 * Throws DomainError `invalid_input`, `slug_taken`, `wrong_state`, `not_allowed`, `not_found`.
 */
export async function addTagAlias(actor: Actor, id: string, input: NewAlias): Promise<void> {
  const { name } = parseInput(NewAlias, input);
  const slug = slugify(name);
  if (slug === '') throw nameWithoutLetters('tag');
  await changeKind(actor, { kind: 'tag', action: 'tag.addAlias', id }, async (tx) => {
    await findTag(tx, id);
    await refuseBeyondBounds(tx, actor, { kind: 'tag', id });
    const holder = (await standingTags(tx, [slug])).get(slug);
    if (holder) throw aliasTaken(name, holder, id);
    await tx.tagAlias.create({ data: { slug, name, tagId: id }, select: { slug: true } });
    await recordAudit(tx, actor, {
      action: 'tag.addAlias',
      object: { type: 'tag', id },
      after: { name, slug },
    });
  });
}

/**
 * Takes another name away from a tag. The name of a tag that was merged into it stays.
 * Throws DomainError `wrong_state`, `not_allowed`, `not_found`, `invalid_input`.
 */
export async function removeTagAlias(actor: Actor, id: string, input: AliasRemoval): Promise<void> {
  const { slug } = parseInput(AliasRemoval, input);
  await changeKind(actor, { kind: 'tag', action: 'tag.removeAlias', id }, async (tx) => {
    await findTag(tx, id);
    await refuseBeyondBounds(tx, actor, { kind: 'tag', id });
    const alias = await tx.tagAlias.findFirst({ where: { slug, tagId: id }, select: { name: true } });
    if (!alias) throw notFound('alias');
    if ((await tx.tag.count({ where: { slug } })) > 0) {
      throw new DomainError(
        'wrong_state',
        `“${alias.name}” was a tag and was merged into this one: its name leads here for good.`,
      );
    }
    await tx.tagAlias.delete({ where: { slug }, select: { slug: true } });
    await recordAudit(tx, actor, {
      action: 'tag.removeAlias',
      object: { type: 'tag', id },
      before: { name: alias.name, slug },
    });
  });
}

function aliasTaken(name: string, holder: { id: string; name: string }, id: string): DomainError {
  const sentence =
    holder.id === id
      ? `“${name}” leads to this tag already.`
      : `“${name}” leads to the tag “${holder.name}”. Merge that tag into this one, or choose another name.`;
  return new DomainError('slug_taken', sentence, { fields: { name: sentence } });
}
