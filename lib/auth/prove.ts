import 'server-only';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { db, inTransaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Actor } from './actor.ts';
import { takeAppCode } from './factors/app-code.ts';
import { holderOfPasskey } from './factors/check-passkey.ts';
import { guessWithin } from './guessing.ts';
import { requireOwner } from './own-account.ts';
import { isPasswordRight } from './passwords.ts';
import { AppCode } from './schema.ts';

const Proof = z.union(
  [
    z.strictObject({ password: z.string().min(1).max(128) }),
    z.strictObject({ code: AppCode }),
    z.strictObject({ passkey: z.unknown() }),
  ],
  'Type your password, or the six digits that the app shows now.',
);
type Proof = z.output<typeof Proof>;

/** By which means somebody can prove who they are. */
export interface ProofMeans {
  password: boolean;
  app: boolean;
  passkey: boolean;
}

export async function listProofMeans(actor: Actor): Promise<ProofMeans> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: requireOwner(actor) },
    select: {
      passwordHash: true,
      totp: { select: { confirmedAt: true } },
      passkeys: { select: { id: true }, take: 1 },
    },
  });
  return {
    password: person.passwordHash !== null,
    app: person.totp?.confirmedAt != null,
    passkey: person.passkeys.length > 0,
  };
}

/**
 * Proves anew who somebody is, for the dangerous changes of the next ten minutes: see `requireProof`. `address` is where they
 * ask from. Throws DomainError `not_allowed`, `invalid_input`, `wrong_password`, `too_many_tries`.
 */
export async function proveSelf(
  actor: Actor,
  input: unknown,
  address: string,
  clock: Clock = systemClock,
): Promise<void> {
  const personId = requireOwner(actor);
  const proof = parseInput(Proof, input);
  const entry = { action: 'signIn.prove', object: { type: 'person', id: personId } } as const;
  // Each session has a count of its own: whoever has stolen one does not lock the owner out.
  const guess = { what: 'proof', account: personId, address, device: actor.sessionId } as const;
  await auditRefusals(actor, entry, async () => {
    const isRight = await guessWithin(
      guess,
      async () => (await isProof(personId, proof, clock)) || null,
      clock,
    );
    if (isRight === null) throw wrong(proof);
    await inTransaction(async (tx) => {
      await tx.session.updateMany({
        where: { id: actor.sessionId ?? '', personId },
        data: { provenAt: clock() },
      });
      await recordAudit(tx, actor, entry);
    });
  });
}

async function isProof(personId: string, proof: Proof, clock: Clock): Promise<boolean> {
  if ('code' in proof) return await takeAppCode(personId, proof.code, { clock });
  if ('passkey' in proof) return (await holderOfPasskey(proof.passkey, 'proof', personId)) !== null;
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  });
  return await isPasswordRight(person.passwordHash, proof.password);
}

function wrong(proof: Proof): DomainError {
  const [name, sentence] =
    'password' in proof
      ? ['password', 'This is not your password. Check it and try again.']
      : 'code' in proof
        ? ['code', 'This code is not right, or was used already. Wait for the next one.']
        : ['passkey', 'The passkey could not be checked. Try again, or use your password.'];
  return new DomainError('wrong_password', sentence, { fields: { [name]: sentence }, isDenial: true });
}
