import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { slugify } from '#lib/shared/slugify.ts';
import { otherSectionNames, refuseTakenSlug } from '#lib/taxonomy/internal/section-row.ts';
import { canArrangeSections } from '#lib/taxonomy/policy.ts';
import { nameWithoutLetters, refuseSimilar } from '#lib/taxonomy/refusals.ts';
import { NewSection, SECTION_SLUG_MAX } from '#lib/taxonomy/schema.ts';
import { changeKind } from './change-kind.ts';

/**
 * Adds a section after the others. Admins. Throws DomainError `invalid_input`, `slug_taken`, `needs_confirmation`
 * (similar), `not_allowed`.
 */
export async function createSection(actor: Actor, input: NewSection): Promise<{ id: string; slug: string }> {
  const { isSure, ...wanted } = parseInput(NewSection, input);
  const { name, description } = wanted;
  const slug = wanted.slug ?? parseInput(NewSection, { name, slug: slugOf(name) }).slug ?? '';
  return await changeKind(actor, { kind: 'section', action: 'section.create', id: null }, async (tx) => {
    if (!canArrangeSections(actor))
      throw new DomainError('not_allowed', 'Sections are made by admins. Ask one.');
    await refuseTakenSlug(tx, slug, null);
    refuseSimilar('section', { name, isSure }, await otherSectionNames(tx, null));
    const { _max: last } = await tx.section.aggregate({
      where: { holdsPages: false },
      _max: { position: true },
    });
    const section = await tx.section.create({
      data: { name, slug, description, position: (last.position ?? -1) + 1 },
      select: { id: true, slug: true },
    });
    await recordSiteChange(tx, actor, { kind: 'section.create', addresses: null });
    await recordAudit(tx, actor, {
      action: 'section.create',
      object: { type: 'section', id: section.id },
      after: { name, slug, description },
    });
    return section;
  });
}

function slugOf(name: string): string {
  const slug = slugify(name).slice(0, SECTION_SLUG_MAX).replace(/-$/, '');
  if (slug === '') throw nameWithoutLetters('section');
  return slug;
}
