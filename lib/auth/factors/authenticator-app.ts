import 'server-only';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { guessWithin } from '#lib/auth/guessing.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { AppCode } from '#lib/auth/schema.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { db, inTransaction, type Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { appOf, newAppSecret, sealSecret, takeAppCode } from './app-code.ts';
import { refuseToLoseLast } from './last-factor.ts';
import { type QrCode, qrCodeOf } from './qr-code.ts';
import { firstCodes } from './recovery-codes.ts';

const Coded = z.strictObject({ code: AppCode });

/** What an app is given to make codes from: it is shown this once. */
export interface NewApp {
  /** In base32, in groups of four, for who types it. */
  secret: string;
  qrCode: QrCode;
}

/**
 * Begins to add an authenticator app; nothing changes before a first code confirms it. Throws DomainError `not_allowed`,
 * `needs_proof`, and `wrong_state` when there is one.
 */
export async function beginApp(actor: Actor): Promise<NewApp> {
  const personId = requireOwner(actor);
  requireHouseWays();
  requireProof(actor);
  const secret = newAppSecret();
  const row = { secret: sealSecret(secret, personId), lastStep: 0 };
  const { name } = await db().newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  await inTransaction(async (tx) => {
    const { count } = await tx.totp.updateMany({ where: { personId, confirmedAt: null }, data: row });
    if (count === 1) return;
    const made = await tx.totp.createMany({ data: [{ personId, ...row }], skipDuplicates: true });
    if (made.count !== 1) {
      throw new DomainError('wrong_state', 'You have an authenticator app already. Remove it first.');
    }
  });
  // A colon stands between the two in the address.
  const labels = { issuer: name.replaceAll(':', ' '), label: actor.email };
  return {
    secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
    qrCode: qrCodeOf(appOf(secret, labels).toString()),
  };
}

/**
 * Adds the app whose code it is. Returns the recovery codes that come with somebody's first second factor, else null.
 * Throws DomainError `not_allowed`, `needs_proof`, `invalid_input`, `too_many_tries`.
 */
export function confirmApp(
  actor: Actor,
  input: string,
  clock: Clock = systemClock,
): Promise<{ codes: string[] | null }> {
  const entry = { action: 'account.addApp', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    requireProof(actor);
    requireHouseWays();
    const { code } = parseInput(Coded, { code: input });
    const guess = { what: 'factor', account: `new ${personId}`, address: '', device: personId } as const;
    const confirm = (tx: Transaction) =>
      takeAppCode(personId, code, { isConfirming: true, clock, database: tx });
    const work = async (tx: Transaction) => {
      if (!(await confirm(tx))) return null;
      const codes = await firstCodes(tx, personId);
      await tellOwner(tx, personId, { kind: 'app_added' }, clock);
      await recordAudit(tx, actor, entry);
      return { codes };
    };
    const added = await guessWithin(guess, () => inTransaction(work), clock);
    if (added === null) throw wrongCode();
    return added;
  });
}

/** Removes the app. Throws DomainError `not_allowed`, `needs_proof`, and `wrong_state` when it must not go. */
export function removeApp(actor: Actor): Promise<void> {
  const entry = { action: 'account.removeApp', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    requireProof(actor);
    await inTransaction(async (tx) => {
      const { count } = await tx.totp.deleteMany({ where: { personId, confirmedAt: { not: null } } });
      if (count !== 1) throw new DomainError('wrong_state', 'There is no authenticator app to remove.');
      await refuseToLoseLast(tx, personId);
      await tellOwner(tx, personId, { kind: 'app_removed' });
      await recordAudit(tx, actor, entry);
    });
  });
}

/** What is said of a code that is not right. */
export function wrongCode(): DomainError {
  const sentence =
    'This code is not right, or was used already. Wait for the next one; if none is right, check the clock of your phone.';
  return new DomainError('invalid_input', sentence, { fields: { code: sentence } });
}
