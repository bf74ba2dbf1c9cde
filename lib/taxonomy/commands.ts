import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { slugify } from '#lib/shared/slugify.ts';
import { changeKind } from './commands/change-kind.ts';
import { otherTagNames } from './internal/tag-row.ts';
import { canOpenTaxonomy } from './policy.ts';
import type { NamedSlug } from './queries.ts';
import { nameWithoutLetters, refuseSimilar } from './refusals.ts';
import { NewTag } from './schema.ts';
import { standingTags } from './standing.ts';

/**
 * Makes a tag, or finds the one of that name or alias. Editors and admins. One that is much like another is asked
 * about. Throws DomainError `invalid_input`, `needs_confirmation` (similar), `not_allowed`.
 */
export async function createTag(actor: Actor, input: NewTag): Promise<NamedSlug> {
  const { name, isSure } = parseInput(NewTag, input);
  return await changeKind(actor, { kind: 'tag', action: 'tag.create', id: null }, async (tx) => {
    if (!canOpenTaxonomy(actor)) {
      throw new DomainError(
        'not_allowed',
        'New tags are made by editors. Pick one that exists, or ask an editor.',
      );
    }
    const slug = slugify(name);
    if (slug === '') throw nameWithoutLetters('tag');
    const existing = (await standingTags(tx, [slug])).get(slug);
    if (existing) return { slug: existing.slug, name: existing.name };
    refuseSimilar('tag', { name, isSure }, await otherTagNames(tx, null));
    const tag = await tx.tag.create({ data: { slug, name }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'tag.create',
      object: { type: 'tag', id: tag.id },
      after: { slug, name },
    });
    return { slug, name };
  });
}
