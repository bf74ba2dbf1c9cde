import 'server-only';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import type { AuditAction } from '#lib/audit/phrases.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { PasskeyName } from '#lib/auth/schema.ts';
import { lockPerson } from '#lib/auth/sessions.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { db, inTransaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { newChallenge, relyingParty, takeChallenge } from './challenges.ts';
import { refuseToLoseLast } from './last-factor.ts';
import { firstCodes } from './recovery-codes.ts';
import { MadePasskey } from './webauthn-schema.ts';

const MOST = 20;
const Named = z.strictObject({ name: PasskeyName });

/** What a browser is asked to make. Throws DomainError `not_allowed`, `needs_proof`. */
export async function beginPasskey(actor: Actor) {
  const personId = requireOwner(actor);
  requireHouseWays();
  requireProof(actor);
  const { name: rpName } = await db().newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true },
  });
  const held = await db().passkey.findMany({
    where: { personId },
    select: { credentialId: true, transports: true },
  });
  return await generateRegistrationOptions({
    rpName,
    rpID: relyingParty().rpID,
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex')),
    challenge: await newChallenge('register', personId),
    attestationType: 'none',
    excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    // Discoverable and with a fingerprint, a face or a PIN: it is both factors, and names its holder.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Adds a passkey that the browser has made. Returns the recovery codes that come with somebody's first second factor, else
 * null. Throws DomainError `not_allowed`, `needs_proof`, `invalid_input`, `wrong_state`, `already_done`.
 */
export function addPasskey(
  actor: Actor,
  input: { name: string; made: z.input<typeof MadePasskey> },
): Promise<{ codes: string[] | null }> {
  return own(actor, 'account.addPasskey', async (personId, entry) => {
    requireHouseWays();
    const { name } = parseInput(Named, { name: input.name });
    const credential = await verifyMade(personId, parseInput(MadePasskey, input.made));
    return await inTransaction(async (tx) => {
      await lockPerson(tx, personId);
      if ((await tx.passkey.count({ where: { personId } })) >= MOST) {
        throw new DomainError('wrong_state', `You have ${MOST} passkeys. Remove one that you no longer use.`);
      }
      const { id: credentialId, publicKey, counter, transports = [] } = credential;
      const { count } = await tx.passkey.createMany({
        data: [{ personId, name, credentialId, publicKey, counter, transports }],
        skipDuplicates: true,
      });
      if (count !== 1) throw new DomainError('already_done', 'This passkey is here already.');
      const codes = await firstCodes(tx, personId);
      await tellOwner(tx, personId, { kind: 'passkey_added', name });
      await recordAudit(tx, actor, { ...entry, after: { name } });
      return { codes };
    });
  });
}

async function verifyMade(personId: string, response: z.output<typeof MadePasskey>) {
  const { rpID, origin } = relyingParty();
  const verified = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: (challenge) => takeChallenge(challenge, 'register', personId),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const }));
  if (verified.verified) return verified.registrationInfo.credential;
  throw new DomainError('invalid_input', 'The passkey could not be checked. Try again.');
}

/** Renames one of one's passkeys. Throws DomainError `not_allowed`, `needs_proof`, `invalid_input`, `not_found`. */
export function renamePasskey(actor: Actor, id: string, input: string): Promise<void> {
  return own(actor, 'account.renamePasskey', async (personId, entry) => {
    const { name } = parseInput(Named, { name: input });
    await inTransaction(async (tx) => {
      const where = { id: knownId(id), personId };
      const before = await tx.passkey.findFirst({ where, select: { name: true } });
      if (!before) throw notFound('passkey');
      await tx.passkey.updateMany({ where, data: { name } });
      await recordAudit(tx, actor, { ...entry, before, after: { name } });
    });
  });
}

/** Removes one of one's passkeys. Throws DomainError `not_allowed`, `needs_proof`, `not_found`, `wrong_state`. */
export function removePasskey(actor: Actor, id: string): Promise<void> {
  return own(actor, 'account.removePasskey', async (personId, entry) => {
    await inTransaction(async (tx) => {
      const where = { id: knownId(id), personId };
      const before = await tx.passkey.findFirst({ where, select: { name: true } });
      const { count } = await tx.passkey.deleteMany({ where });
      if (!before || count !== 1) throw notFound('passkey');
      await refuseToLoseLast(tx, personId);
      await tellOwner(tx, personId, { kind: 'passkey_removed', name: before.name });
      await recordAudit(tx, actor, { ...entry, before });
    });
  });
}

function own<T>(
  actor: Actor,
  action: AuditAction,
  work: (
    personId: string,
    entry: { action: AuditAction; object: { type: string; id: string } },
  ) => Promise<T>,
): Promise<T> {
  const attempt = { action, object: { type: 'person', id: actor.personId } };
  return auditRefusals(actor, attempt, async () => {
    const personId = requireOwner(actor);
    requireProof(actor);
    return await work(personId, { action, object: { type: 'person', id: personId } });
  });
}

function knownId(id: string): string {
  if (isUuid(id)) return id;
  throw notFound('passkey');
}
