import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { inTransaction } from '#lib/db.ts';
import { AccountEdit } from '#lib/people/schema.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Changes how the newsroom calls oneself; bylines are of profiles and stay. Writes nothing when nothing is different.
 * Throws DomainError `not_allowed`, `invalid_input`.
 */
export function renameSelf(actor: Actor, input: AccountEdit): Promise<void> {
  const entry = { action: 'account.edit', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const id = requireOwner(actor);
    const { name } = parseInput(AccountEdit, input);
    await inTransaction(async (tx) => {
      const before = await tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } });
      if (before.name === name) return;
      await tx.person.update({ where: { id }, data: { name }, select: { id: true } });
      await recordAudit(tx, actor, { ...entry, before, after: { name } });
    });
  });
}
