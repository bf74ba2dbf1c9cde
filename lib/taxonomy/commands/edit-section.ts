import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import {
  findSection,
  otherSectionNames,
  refuseTakenSlug,
  type SectionRow,
} from '#lib/taxonomy/internal/section-row.ts';
import { canArrangeSections, canDescribeSection } from '#lib/taxonomy/policy.ts';
import { refuseSimilar, refuseStale } from '#lib/taxonomy/refusals.ts';
import { SectionEdit } from '#lib/taxonomy/schema.ts';
import { changeKind } from './change-kind.ts';

/**
 * Renames a section, changes its slug or says what it is about. The old slug leads on for good, for the front and for
 * every story. Names are admins', descriptions also the section's editors'. Throws DomainError `invalid_input`,
 * `slug_taken`, `needs_confirmation` (similar), `stale_version`, `wrong_state`, `not_allowed`, `not_found`.
 */
export async function editSection(actor: Actor, id: string, input: SectionEdit): Promise<void> {
  const { version, isSure, ...wanted } = parseInput(SectionEdit, input);
  await changeKind(actor, { kind: 'section', action: 'section.edit', id }, async (tx) => {
    const row = await findSection(tx, id);
    const { name = row.name, slug = row.slug, description = row.description } = wanted;
    const after = { name, slug, description };
    refuseForeign(actor, row, after);
    refuseStale('section', row, version);
    if (slug !== row.slug) await changeSlug(tx, row, slug);
    if (name !== row.name) refuseSimilar('section', { name, isSure }, await otherSectionNames(tx, id));
    await tx.section.update({
      where: { id },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    });
    await recordSiteChange(tx, actor, { kind: 'section.edit', addresses: null });
    await recordAudit(tx, actor, {
      action: 'section.edit',
      object: { type: 'section', id },
      before: { name: row.name, slug: row.slug, description: row.description },
      after,
    });
  });
}

function refuseForeign(actor: Actor, row: SectionRow, after: { name: string; slug: string }): void {
  if (!canDescribeSection(actor, row.id)) {
    throw new DomainError(
      'not_allowed',
      'This section is not one of yours. Ask one of its editors, or an admin.',
    );
  }
  const isRenamed = after.name !== row.name || after.slug !== row.slug;
  if (isRenamed && !canArrangeSections(actor)) {
    throw new DomainError('not_allowed', 'Sections are renamed by admins. Ask one.');
  }
}

async function changeSlug(tx: Transaction, row: SectionRow, slug: string): Promise<void> {
  await refuseTakenSlug(tx, slug, row.id);
  // One that it had before is its own again.
  await tx.sectionAlias.deleteMany({ where: { slug } });
  await tx.sectionAlias.create({ data: { slug: row.slug, sectionId: row.id }, select: { slug: true } });
}
