import 'server-only';
import { randomBytes } from 'node:crypto';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hasFactor } from '#lib/auth/factor-rule.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { lockPerson } from '#lib/auth/sessions.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { db, inTransaction, type Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

export const CODES = 10;
// RFC 4648, without what looks like something else; 80 bits, which nobody finds from a hash.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 16;

/** New codes in place of those before, which are shown this once: each is four groups of four. */
export async function replaceCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ codeHash: hashToken(code), personId })) });
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
}

/** New codes for somebody who has none; null for who has some. */
export async function firstCodes(tx: Transaction, personId: string): Promise<string[] | null> {
  const count = await tx.recoveryCode.count({ where: { personId } });
  return count === 0 ? await replaceCodes(tx, personId) : null;
}

/** Uses a code up. Of several at once exactly one gets through; it tells the owner. */
export async function takeRecoveryCode(personId: string, code: string): Promise<boolean> {
  return await inTransaction(async (tx) => {
    // So that of two at once each knows how many are left.
    await lockPerson(tx, personId);
    const { count } = await tx.recoveryCode.deleteMany({ where: { personId, codeHash: hashToken(code) } });
    if (count !== 1) return false;
    const left = await tx.recoveryCode.count({ where: { personId } });
    await tellOwner(tx, personId, { kind: 'code_used', left });
    return true;
  });
}

/**
 * Makes new codes in place of one's own. Throws DomainError `not_allowed`, `needs_proof`, and `wrong_state` without a second
 * factor.
 */
export function makeRecoveryCodes(actor: Actor): Promise<string[]> {
  const entry = { action: 'account.makeCodes', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    requireHouseWays();
    requireProof(actor);
    const person = await db().person.findUniqueOrThrow({
      where: { id: personId },
      select: { totp: { select: { confirmedAt: true } }, passkeys: { select: { id: true }, take: 1 } },
    });
    if (!hasFactor(person)) {
      throw new DomainError('wrong_state', 'Recovery codes come with a second factor. Add one first.');
    }
    return await inTransaction(async (tx) => {
      const codes = await replaceCodes(tx, personId);
      await tellOwner(tx, personId, { kind: 'codes_made' });
      await recordAudit(tx, actor, entry);
      return codes;
    });
  });
}

function newCode(): string {
  // 32 letters divide 256, so that each is as likely.
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
