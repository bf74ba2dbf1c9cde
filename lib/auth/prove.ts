import 'server-only';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { db, inTransaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Actor } from './actor.ts';
import { takeAppCode } from './factors/app-code.ts';
import { holderOfPasskey } from './factors/check-passkey.ts';
import { guessWithin } from './guessing.ts';
import { isProviderOnly, passwordHolders, requireHouseWays } from './house-ways.ts';
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
  /** What the provider is called at which they have an account; null without one. */
  provider: string | null;
}

export async function listProofMeans(actor: Actor, clock: Clock = systemClock): Promise<ProofMeans> {
  const { oidc } = getEnv();
  const person = await db().person.findUniqueOrThrow({
    where: { id: requireOwner(actor) },
    select: {
      passwordHash: true,
      breakGlassUntil: true,
      totp: { select: { confirmedAt: true } },
      passkeys: { select: { id: true }, take: 1 },
      identities: { where: { issuer: oidc?.issuer ?? '' }, select: { id: true } },
    },
  });
  const isHouse = !isProviderOnly();
  const isGlassBroken = person.breakGlassUntil !== null && person.breakGlassUntil > clock();
  return {
    password: person.passwordHash !== null && (isHouse || isGlassBroken),
    app: isHouse && person.totp?.confirmedAt != null,
    passkey: isHouse && person.passkeys.length > 0,
    provider: person.identities.length > 0 ? (oidc?.name ?? null) : null,
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
  if (!('password' in proof)) requireHouseWays();
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
    await keepProof(actor, clock);
  });
}

/** Notes that somebody has proved just now who they are, in the session that they act in. */
export async function keepProof(actor: Actor, clock: Clock = systemClock): Promise<void> {
  const personId = requireOwner(actor);
  await inTransaction(async (tx) => {
    const where = { id: actor.sessionId ?? '', personId };
    await tx.session.updateMany({ where, data: { provenAt: clock() } });
    await recordAudit(tx, actor, { action: 'signIn.prove', object: { type: 'person', id: personId } });
  });
}

async function isProof(personId: string, proof: Proof, clock: Clock): Promise<boolean> {
  if ('code' in proof) return await takeAppCode(personId, proof.code, { clock });
  if ('passkey' in proof) return (await holderOfPasskey(proof.passkey, 'proof', personId)) !== null;
  const person = await db().person.findFirst({
    where: { id: personId, ...passwordHolders(clock()) },
    select: { passwordHash: true },
  });
  return await isPasswordRight(person?.passwordHash ?? null, proof.password);
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
