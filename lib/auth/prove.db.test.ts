import { expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { anApp } from '#lib/testing/factors.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aPasskey, challengeFor } from '#lib/testing/software-passkey.ts';
import { aStaffMember, PASSWORD } from '#lib/testing/visitors.ts';
import { isProven, PROOF_MS } from './proof.ts';
import { listProofMeans, proveSelf } from './prove.ts';
import { actorOfSession, openSession } from './sessions.ts';

withTestNewsroom();

const ADDRESS = '203.0.113.60';
const LONG_AGO = () => new Date(Date.now() - 2 * PROOF_MS);

/** Somebody who signed in long ago. */
async function someone() {
  const { id } = await aStaffMember();
  const token = await openSession(id, 'a browser', { clock: LONG_AGO });
  const current = async () => {
    const actor = await actorOfSession(token);
    if (actor === null) throw new Error('the session is open');
    return actor;
  };
  return { id, current };
}

test.each([
  ['a password', async () => ({ password: PASSWORD })],
  ['a code of the app', async (id: string) => ({ code: (await anApp(id)).codeAt(Date.now()) })],
  [
    'a passkey',
    async (id: string) => ({ passkey: (await aPasskey(id)).sign(await challengeFor('proof', id)) }),
  ],
])('%s proves who somebody is, for ten minutes', async (_, proofOf) => {
  const { id, current } = await someone();
  expect(isProven(await current())).toBe(false);
  await proveSelf(await current(), await proofOf(id), ADDRESS);
  const actor = await current();
  expect(isProven(actor)).toBe(true);
  expect(isProven(actor, () => new Date(Date.now() + PROOF_MS))).toBe(false);
});

test('the means are those that somebody has', async () => {
  const { id, current } = await someone();
  expect(await listProofMeans(await current())).toEqual({
    password: true,
    app: false,
    passkey: false,
    provider: null,
  });
  await anApp(id);
  await aPasskey(id);
  expect(await listProofMeans(await current())).toEqual({
    password: true,
    app: true,
    passkey: true,
    provider: null,
  });
});

test('five wrong proofs in a session and there is a wait, in that one alone; each kind is a line of the log', async () => {
  const { id, current } = await someone();
  const actor = await current();
  for (let n = 0; n < 5; n += 1) {
    await expect(proveSelf(actor, { password: 'not it' }, ADDRESS)).rejects.toMatchObject({
      code: 'wrong_password',
      fields: { password: expect.any(String) },
    });
  }
  const prove = () => proveSelf(actor, { password: PASSWORD }, ADDRESS);
  await expect(prove()).rejects.toMatchObject({ code: 'too_many_tries' });
  const elsewhere = await actorOfSession(await openSession(id, 'another browser'));
  if (elsewhere === null) throw new Error('the session is open');
  await proveSelf(elsewhere, { password: PASSWORD }, ADDRESS);
  const lines = await db().auditEvent.findMany({
    where: { personId: id, action: 'signIn.prove' },
    orderBy: { id: 'asc' },
    select: { outcome: true },
  });
  expect(lines).toEqual([{ outcome: 'refused' }, { outcome: 'done' }]);
});

test('whoever acts without a session proves nothing', async () => {
  const actor = await anActor('admin');
  await expect(proveSelf(actor, { password: PASSWORD }, ADDRESS)).rejects.toMatchObject({
    code: 'not_allowed',
  });
});
