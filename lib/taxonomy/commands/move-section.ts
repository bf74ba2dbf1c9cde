import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { findSection } from '#lib/taxonomy/internal/section-row.ts';
import { canArrangeSections } from '#lib/taxonomy/policy.ts';
import { SectionMove } from '#lib/taxonomy/schema.ts';
import { changeKind } from './change-kind.ts';

/**
 * Puts a section at a place among the others; beyond the end is the end. The order is a decision of its own that needs
 * no version: the last one holds. Admins. Throws DomainError `not_allowed`, `not_found`, `wrong_state`, `invalid_input`.
 */
export async function moveSection(actor: Actor, id: string, input: SectionMove): Promise<{ place: number }> {
  const wanted = parseInput(SectionMove, input);
  return await changeKind(actor, { kind: 'section', action: 'section.move', id }, async (tx) => {
    if (!canArrangeSections(actor))
      throw new DomainError('not_allowed', 'Admins order the sections. Ask one.');
    const section = await findSection(tx, id);
    if (section.holdsPages) {
      const sentence = `“${section.name}” holds the pages of the site, and has no place among the sections.`;
      throw new DomainError('wrong_state', sentence);
    }
    const before = await tx.section.findMany({
      where: { mergedIntoId: null, holdsPages: false },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, position: true },
    });
    const others = before.filter((row) => row.id !== section.id);
    const place = Math.min(wanted.place, others.length);
    const after = others.toSpliced(place, 0, { id: section.id, position: -1 });
    for (const [position, row] of after.entries()) {
      if (row.position === position) continue;
      await tx.section.update({ where: { id: row.id }, data: { position }, select: { id: true } });
    }
    await recordSiteChange(tx, actor, { kind: 'section.move', addresses: null });
    await recordAudit(tx, actor, {
      action: 'section.move',
      object: { type: 'section', id },
      before: { place: before.findIndex((row) => row.id === section.id) },
      after: { place },
    });
    return { place };
  });
}
