import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { inTransaction } from '#lib/db.ts';
import { ThemeChoice, ZoneChoice } from '#lib/people/schema.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** Chooses in which colours one sees the newsroom. Throws DomainError `not_allowed`, `invalid_input`. */
export function chooseTheme(actor: Actor, input: ThemeChoice): Promise<void> {
  return choose(actor, () => parseInput(ThemeChoice, input));
}

/**
 * Chooses by which clocks one reads and types times in the newsroom; no moment moves by it.
 * Throws DomainError `not_allowed`, `invalid_input`.
 */
export function chooseZone(actor: Actor, input: ZoneChoice): Promise<void> {
  return choose(actor, () => ({ timeZone: parseInput(ZoneChoice, input).timeZone || null }));
}

type Choice = Partial<Pick<Chosen, 'theme' | 'timeZone'>>;
type Chosen = { theme: ThemeChoice['theme']; timeZone: string | null };

// Writes nothing when nothing is different.
function choose(actor: Actor, read: () => Choice): Promise<void> {
  const entry = { action: 'account.edit', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const id = requireOwner(actor);
    const after = read();
    await inTransaction(async (tx) => {
      const select = { theme: 'theme' in after, timeZone: 'timeZone' in after };
      const before = await tx.person.findUniqueOrThrow({ where: { id }, select });
      if (before.theme === after.theme && before.timeZone === after.timeZone) return;
      await tx.person.update({ where: { id }, data: after, select: { id: true } });
      await recordAudit(tx, actor, { ...entry, before, after });
    });
  });
}
