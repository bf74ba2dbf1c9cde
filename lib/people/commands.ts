import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { glassBrokenBy } from '#lib/auth/house-ways.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { lockPeople, refuseFormerAdmin } from './internal/last-admin.ts';
import { canManagePeople } from './policy.ts';
import { isSetUpLinkValid } from './queries.ts';
import { NewPerson, NewsroomSetUp } from './schema.ts';

/** Makes a user account. Admins only. Throws DomainError `invalid_input`, `not_allowed`, `needs_proof`, `already_done`. */
export async function addPerson(actor: Actor, input: NewPerson): Promise<{ id: string }> {
  const person = parseInput(NewPerson, input);
  return await auditRefusals(
    actor,
    { action: 'person.create', object: { type: 'person', id: null } },
    async () => {
      if (!canManagePeople(actor)) throw new DomainError('not_allowed', 'Only an admin may add people.');
      requireProof(actor);
      const passwordHash = await hashPassword(person.password);
      return await inTransaction(async (tx) => {
        await lockPeople(tx);
        await refuseFormerAdmin(tx, actor);
        return await insertPerson(tx, actor, { ...person, passwordHash });
      });
    },
  );
}

/**
 * Uses up the one-time link: names the newsroom and makes its first admin, together or not at all. `origin` says from
 * where, for the audit log.
 * Throws DomainError `invalid_input`, or `already_done` when the link was used, replaced or never valid.
 */
export async function setUpNewsroom(input: NewsroomSetUp, origin: string): Promise<void> {
  const { token, newsroomName, name, email, password } = parseInput(NewsroomSetUp, input);
  // Nobody without the link makes the machine work on a hash.
  if (!(await isSetUpLinkValid(token))) throw usedLink();
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    // Deleting the row takes its lock, so of two people with the link exactly one gets through.
    const used = await tx.setUpLink.deleteMany({ where: { id: 1, tokenHash: hashToken(token) } });
    if (used.count !== 1 || (await tx.person.count()) > 0) {
      throw usedLink();
    }
    await tx.newsroom.update({
      where: { id: 1 },
      data: { name: newsroomName, version: { increment: 1 } },
      select: { id: true },
    });
    await insertPerson(tx, systemActor('set-up', origin), { name, email, role: 'admin', passwordHash });
  });
}

function usedLink(): DomainError {
  const sentence =
    'This set-up link has been used or replaced. Sign in, or start Nightdesk again for a new link.';
  return new DomainError('already_done', sentence);
}

async function insertPerson(
  tx: Transaction,
  actor: Actor,
  person: { name: string; email: string; role: NewPerson['role']; passwordHash: string },
): Promise<{ id: string }> {
  const { name, email, role, passwordHash } = person;
  const existing = await tx.person.findUnique({ where: { email }, select: { id: true } });
  if (existing) {
    const sentence = `Somebody with the address ${email} is already here. Use another address.`;
    throw new DomainError('already_done', sentence, { fields: { email: sentence } });
  }
  // Whoever is here needs no invitation any more.
  await tx.invitation.deleteMany({ where: { email } });
  const breakGlassUntil = glassBrokenBy(actor, new Date());
  const created = await tx.person.create({
    data: { name, email, role, passwordHash, breakGlassUntil },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    action: 'person.create',
    object: { type: 'person', id: created.id },
    after: { name, email, role },
  });
  return created;
}
