import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { createApiToken } from '#lib/auth/api-tokens.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { NewOwnToken } from '#lib/auth/schema.ts';
import { inTransaction } from '#lib/db.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/**
 * Makes an API token that acts as oneself, which is returned this once. Throws DomainError `invalid_input`, `not_allowed`,
 * `needs_proof`.
 */
export async function createOwnToken(actor: Actor, input: NewOwnToken): Promise<{ token: string }> {
  requireOwner(actor);
  return await createApiToken(actor, { ...parseInput(NewOwnToken, input), email: actor.email });
}

/** Ends an API token: one's own, or for admins anybody's. Throws DomainError `not_allowed`, `needs_proof`, `not_found`. */
export async function revokeApiToken(actor: Actor, id: string): Promise<void> {
  const entry = {
    action: 'token.revoke',
    object: { type: 'api_token', id: isUuid(id) ? id : null },
  } as const;
  await auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    requireProof(actor);
    if (!isUuid(id)) throw notFound('API token');
    await inTransaction(async (tx) => {
      const where = { id, revokedAt: null, ...(canManagePeople(actor) ? {} : { personId }) };
      const before = await tx.apiToken.findFirst({
        where,
        select: { name: true, person: { select: { email: true } } },
      });
      const { count } = await tx.apiToken.updateMany({ where, data: { revokedAt: new Date() } });
      if (!before || count !== 1) throw notFound('API token', !canManagePeople(actor));
      await recordAudit(tx, actor, { ...entry, before: { name: before.name, email: before.person.email } });
    });
  });
}
