import 'server-only';
import { moveToSection } from '#lib/articles/commands/follow-merge.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { findSection, type SectionRow } from '#lib/taxonomy/internal/section-row.ts';
import { canArrangeSections } from '#lib/taxonomy/policy.ts';
import { refuseSame } from '#lib/taxonomy/refusals.ts';
import { Merge } from '#lib/taxonomy/schema.ts';
import { changeManyStories } from './change-kind.ts';

/**
 * Merges a section into another, for good: its stories move there, its editors edit there, and every address of it
 * leads on in one hop. Admins. Returns how many stories moved. Throws DomainError `not_allowed`, `not_found`,
 * `wrong_state` when either was merged before, `invalid_input`.
 */
export async function mergeSection(actor: Actor, id: string, input: Merge): Promise<{ stories: number }> {
  const { into } = parseInput(Merge, input);
  refuseSame('section', id, into);
  return await changeManyStories(actor, { kind: 'section', action: 'section.merge', id }, async (tx) => {
    if (!canArrangeSections(actor))
      throw new DomainError('not_allowed', 'Sections are merged by admins. Ask one.');
    const from = await findSection(tx, id);
    const target = await findSection(tx, into);
    refusePages(from, 'Its pages would become stories');
    refusePages(target, 'These stories would become pages, and leave every list');
    const stories = await moveToSection(tx, { from: id, into });
    await moveEditors(tx, id, into);
    await tx.section.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: into } });
    await tx.section.update({
      where: { id },
      data: { mergedIntoId: into, version: { increment: 1 } },
      select: { id: true },
    });
    await recordSiteChange(tx, actor, { kind: 'section.merge', addresses: null });
    await recordAudit(tx, actor, {
      action: 'section.merge',
      object: { type: 'section', id },
      before: { name: from.name, slug: from.slug },
      after: { into, name: target.name, slug: target.slug, stories },
    });
    return { stories };
  });
}

function refusePages({ name, holdsPages }: SectionRow, whatFor: string): void {
  if (!holdsPages) return;
  const sentence = `“${name}” holds the pages of the site. ${whatFor}, so it is not merged with a section.`;
  throw new DomainError('wrong_state', sentence);
}

// Those who are here and those who are invited. They gain the one before they lose the other: an editor without any
// section has them all.
async function moveEditors(tx: Transaction, from: string, into: string): Promise<void> {
  const editors = await tx.personSection.findMany({ where: { sectionId: from }, select: { personId: true } });
  await tx.personSection.createMany({
    data: editors.map(({ personId }) => ({ personId, sectionId: into })),
    skipDuplicates: true,
  });
  await tx.personSection.deleteMany({ where: { sectionId: from } });
  const invited = await tx.invitationSection.findMany({
    where: { sectionId: from },
    select: { invitationId: true },
  });
  await tx.invitationSection.createMany({
    data: invited.map(({ invitationId }) => ({ invitationId, sectionId: into })),
    skipDuplicates: true,
  });
  await tx.invitationSection.deleteMany({ where: { sectionId: from } });
}
