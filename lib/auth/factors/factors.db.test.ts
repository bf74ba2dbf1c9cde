import { describe, expect, test } from 'vitest';
import { AUTH_SWEEPS } from '#lib/auth/sweeps.ts';
import { db } from '#lib/db.ts';
import { anApp, someCodes } from '#lib/testing/factors.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aPasskey, challengeFor } from '#lib/testing/software-passkey.ts';
import { aStaffMember } from '#lib/testing/visitors.ts';
import { takeAppCode } from './app-code.ts';
import { CHALLENGE_MS, newChallenge, takeChallenge } from './challenges.ts';
import { askForPasskey, holderOfPasskey } from './check-passkey.ts';
import { CODES, takeRecoveryCode } from './recovery-codes.ts';

withTestNewsroom();

const NOW = Date.UTC(2026, 10, 26, 12, 0, 15);
const STEP_MS = 30_000;

describe('a code of an authenticator app', () => {
  async function app() {
    const { id } = await aStaffMember();
    const { codeAt } = await anApp(id);
    const take = (codeOf: number, at = NOW) => takeAppCode(id, codeAt(codeOf), { clock: () => new Date(at) });
    return { id, take };
  }

  test.each([
    ['of this step', 0, true],
    ['of the step before', -1, true],
    ['of the next step', 1, true],
    ['of two steps before', -2, false],
    ['of two steps ahead', 2, false],
  ])('%s', async (_, steps, isRight) => {
    const { take } = await app();
    expect(await take(NOW + steps * STEP_MS)).toBe(isRight);
  });

  test('is used once, and uses up those before it', async () => {
    const { take } = await app();
    expect(await take(NOW)).toBe(true);
    expect(await take(NOW)).toBe(false);
    expect(await take(NOW - STEP_MS)).toBe(false);
    expect(await take(NOW, NOW + STEP_MS), 'a step later').toBe(false);
    expect(await take(NOW + STEP_MS, NOW + STEP_MS)).toBe(true);
  });

  test('that is used many times at once gets through once', async () => {
    const { take } = await app();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => take(NOW)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  test('is none of an app that is not confirmed, nor of another person', async () => {
    const one = await app();
    const other = await app();
    const { secret } = await db().totp.findUniqueOrThrow({ where: { personId: one.id } });
    // Sealed for its owner, so that a row that is copied to somebody else opens nothing.
    await db().totp.update({ where: { personId: other.id }, data: { secret } });
    expect(await other.take(NOW)).toBe(false);
    await db().totp.update({ where: { personId: one.id }, data: { confirmedAt: null } });
    expect(await one.take(NOW)).toBe(false);
  });

  test('comes of a secret that is nowhere in the database as it is', async () => {
    const { id } = await app();
    const { secret } = await db().totp.findUniqueOrThrow({ where: { personId: id } });
    expect(secret).not.toMatch(/^[A-Z2-7]{32}$/);
  });
});

describe('recovery codes', () => {
  const bare = (code: string) => code.replaceAll('-', '');

  test('are ten, each of use once, told by mail, and stored as hashes', async () => {
    const { id, email } = await aStaffMember();
    const codes = await someCodes(id);
    expect([new Set(codes).size, codes[0]]).toEqual([CODES, expect.stringMatching(/^(?:[a-z2-7]{4}-?){4}$/)]);
    const once = await Promise.all(
      codes.slice(0, 2).flatMap((code) => [0, 1].map(() => takeRecoveryCode(id, bare(code)))),
    );
    expect(once.filter(Boolean)).toHaveLength(2);
    expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(CODES - 2);
    const mails = await db().mailMessage.findMany({ where: { to: email }, select: { text: true } });
    expect(mails.map(({ text }) => /(\d) of them are left/.exec(text)?.[1]).toSorted()).toEqual(['8', '9']);
  });

  test('are of no use to others, and gone once there are new ones', async () => {
    const [one, other] = [await aStaffMember(), await aStaffMember()];
    const [code = ''] = await someCodes(one.id);
    expect(await takeRecoveryCode(other.id, bare(code))).toBe(false);
    await someCodes(one.id);
    expect(await takeRecoveryCode(one.id, bare(code))).toBe(false);
  });
});

describe('what a passkey has signed', () => {
  async function passkey() {
    const { id: personId } = await aStaffMember();
    return { personId, ...(await aPasskey(personId)) };
  }

  test.each([
    ['for another purpose', { purpose: 'proof' }, {}],
    ['for another site', { purpose: 'sign_in' }, { rpId: 'elsewhere.example' }],
    ['on another page', { purpose: 'sign_in' }, { origin: 'https://elsewhere.example' }],
    ['without a look at who holds it', { purpose: 'sign_in' }, { isVerified: false }],
  ] as const)('%s opens nothing', async (_, { purpose }, signing) => {
    const key = await passkey();
    const challenge = await challengeFor(purpose, purpose === 'proof' ? key.personId : null);
    expect(await holderOfPasskey(key.sign(challenge, signing), 'sign_in', null)).toBeNull();
  });

  test('for somebody else’s challenge, or a made up one, opens nothing', async () => {
    const [one, other] = [await passkey(), await passkey()];
    const challenge = await challengeFor('factor', other.personId);
    expect(await holderOfPasskey(one.sign(challenge), 'factor', one.personId)).toBeNull();
    expect(await holderOfPasskey(one.sign('bWFkZSB1cA'), 'sign_in', null)).toBeNull();
  });

  test('with another key than the one that is stored opens nothing', async () => {
    const [one, other] = [await passkey(), await passkey()];
    const signed = { ...other.sign(await challengeFor('sign_in', null)), id: one.id, rawId: one.id };
    expect(await holderOfPasskey(signed, 'sign_in', null)).toBeNull();
  });

  test('with a counter that has not risen opens nothing, as a copied key would', async () => {
    const key = await passkey();
    const use = async (counter: number) =>
      holderOfPasskey(key.sign(await challengeFor('sign_in', null), { counter }), 'sign_in', null);
    expect(await use(5)).not.toBeNull();
    expect(await use(5)).toBeNull();
    expect(await use(0)).toBeNull();
    expect(await use(6)).not.toBeNull();
  });
});

describe('a challenge', () => {
  const asText = (challenge: Uint8Array) => Buffer.from(challenge).toString('base64url');

  test('is used once, within five minutes, and is stored as a hash', async () => {
    const [used, late] = [await newChallenge('sign_in', null), await newChallenge('sign_in', null)].map(
      asText,
    );
    expect(await takeChallenge(used ?? '', 'sign_in', null)).toBe(true);
    expect(await takeChallenge(used ?? '', 'sign_in', null)).toBe(false);
    const after = () => new Date(Date.now() + CHALLENGE_MS + 1000);
    expect(await takeChallenge(late ?? '', 'sign_in', null, after)).toBe(false);
  });

  test('that nobody has answered is swept, with links that have expired', async () => {
    await db().passkeyChallenge.deleteMany({});
    await newChallenge('sign_in', null, () => new Date(Date.now() - 2 * CHALLENGE_MS));
    await newChallenge('sign_in', null);
    const [gone, open] = [await aStaffMember(), await aStaffMember()];
    for (const [{ id }, ms] of [
      [gone, -1000],
      [open, 60_000],
    ] as const)
      await db().passwordReset.create({
        data: {
          personId: id,
          tokenHash: new Uint8Array(Buffer.from(id)),
          expiresAt: new Date(Date.now() + ms),
        },
      });
    for (const sweep of AUTH_SWEEPS) await sweep(100);
    expect(await db().passkeyChallenge.count()).toBe(1);
    expect(await db().passwordReset.findMany({ select: { personId: true } })).toEqual([
      { personId: open.id },
    ]);
  });

  test('is given to one address 300 times in a quarter of an hour', async () => {
    const address = '198.51.100.77';
    for (let n = 0; n < 300; n += 1) await askForPasskey('sign_in', null, address);
    await expect(askForPasskey('sign_in', null, address)).rejects.toMatchObject({ code: 'too_many_tries' });
  });
});
