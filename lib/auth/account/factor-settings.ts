import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type FactorRule, readFactorRule } from '#lib/auth/factor-rule.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { FactorRuleChange } from '#lib/auth/schema.ts';
import { inTransaction } from '#lib/db.ts';
import { canChangeSettings } from '#lib/newsroom/policy.ts';
import { ROLES } from '#lib/people/roles.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** Who has to have a second factor. Admins only. Throws DomainError `not_found`. */
export async function getFactorRule(actor: Actor): Promise<Pick<FactorRule, 'roles' | 'graceDays'>> {
  if (!canChangeSettings(actor)) throw notFound('page', true);
  const { roles, graceDays } = await readFactorRule();
  return { roles, graceDays };
}

/**
 * Says who has to have a second factor, and within how many days. The days begin anew when another role has to, or there
 * are fewer, so that nobody is kept out who was promised more time. Admins only.
 * Throws DomainError `not_found`, `invalid_input`, `needs_proof`.
 */
export function changeFactorRule(
  actor: Actor,
  input: FactorRuleChange,
  clock: Clock = systemClock,
): Promise<void> {
  const entry = { action: 'settings.signIn', object: { type: 'newsroom', id: null } } as const;
  return auditRefusals(actor, entry, async () => {
    if (!canChangeSettings(actor)) throw notFound('page', true);
    const { graceDays, ...wanted } = parseInput(FactorRuleChange, input);
    requireProof(actor);
    const roles = ROLES.filter((role) => wanted.roles.includes(role));
    await inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM newsroom WHERE id = 1 FOR UPDATE`;
      const before = await readFactorRule(tx);
      if (isSame(before, { roles, graceDays })) return;
      const since =
        roles.length === 0 ? null : isStricter(before, { roles, graceDays }) ? clock() : before.since;
      await tx.newsroom.update({
        where: { id: 1 },
        data: { secondFactorRoles: roles, secondFactorGraceDays: graceDays, secondFactorSince: since },
        select: { id: true },
      });
      await recordAudit(tx, actor, {
        ...entry,
        before: { roles: before.roles, graceDays: before.graceDays },
        after: { roles, graceDays },
      });
    });
  });
}

type Wanted = Pick<FactorRule, 'roles' | 'graceDays'>;

function isSame(before: Wanted, after: Wanted): boolean {
  const names = (rule: Wanted) => rule.roles.toSorted().join(' ');
  return names(before) === names(after) && before.graceDays === after.graceDays;
}

function isStricter(before: Wanted, after: Wanted): boolean {
  return after.graceDays < before.graceDays || after.roles.some((role) => !before.roles.includes(role));
}
