import { expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { changePassword } from '#lib/auth/password/change-password.ts';
import { PROOF_MS } from '#lib/auth/proof.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { anApp, everyFactor, someCodes } from '#lib/testing/factors.ts';
import { madePasskey } from '#lib/testing/made-passkey.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aStaffMember } from '#lib/testing/visitors.ts';
import { appOf } from './app-code.ts';
import { beginApp, confirmApp, removeApp } from './authenticator-app.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './passkeys.ts';
import { CODES, makeRecoveryCodes } from './recovery-codes.ts';

withTestNewsroom();

/** Somebody who is signed in, since when the clock says. */
async function someone(clock = () => new Date()) {
  const { id, email } = await aStaffMember();
  const token = await openSession(id, 'a browser', { clock });
  const actor = await actorOfSession(token);
  if (actor === null) throw new Error('the session is open');
  return { id, email, token, actor };
}

const actionsOf = async (personId: string) =>
  (
    await db().auditEvent.findMany({ where: { personId }, orderBy: { id: 'asc' }, select: { action: true } })
  ).map(({ action }) => action);
const mailsTo = async (to: string) =>
  (await db().mailMessage.findMany({ where: { to }, orderBy: { id: 'asc' }, select: { subject: true } })).map(
    ({ subject }) => subject.replace(/^.*?: /, ''),
  );

/** Adds an app as its owner does. */
async function addApp(actor: Actor) {
  const { secret } = await beginApp(actor);
  const app = appOf(secret.replaceAll(' ', ''), { issuer: '', label: '' });
  return await confirmApp(actor, app.generate());
}

const ID = '0193f000-0000-7000-8000-00000000dead';
const CHANGES: readonly [string, (actor: Actor) => Promise<unknown>][] = [
  ['beginning an app', (actor) => beginApp(actor)],
  ['confirming an app', (actor) => confirmApp(actor, '123456')],
  ['removing the app', (actor) => removeApp(actor)],
  ['making codes', (actor) => makeRecoveryCodes(actor)],
  ['beginning a passkey', (actor) => beginPasskey(actor)],
  ['adding a passkey', (actor) => addPasskey(actor, { name: 'Phone', made: madePasskey('bWFkZSB1cA') })],
  ['renaming a passkey', (actor) => renamePasskey(actor, ID, 'Phone')],
  ['removing a passkey', (actor) => removePasskey(actor, ID)],
  ['a new password', (actor) => changePassword(actor, { password: 'another pencil behind it' })],
];

test.each(CHANGES)('%s asks for a proof, and for a session', async (_, change) => {
  const { id, actor } = await someone(() => new Date(Date.now() - PROOF_MS));
  await everyFactor(id);
  const rows = async () => [
    await db().totp.findMany({ where: { personId: id } }),
    await db().recoveryCode.count({ where: { personId: id } }),
    (await db().passkey.findMany({ where: { personId: id }, select: { name: true } })).length,
    await db().person.findUnique({ where: { id }, select: { passwordHash: true } }),
  ];
  const before = await rows();
  await expect(change(actor)).rejects.toMatchObject({ code: 'needs_proof' });
  await expect(change(await anActor('admin'))).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await rows()).toEqual(before);
});

test('an app is on once a code has confirmed it, and brings recovery codes the first time', async () => {
  const { id, email, actor } = await someone();
  const { secret, qrCode } = await beginApp(actor);
  expect([secret, qrCode.size > 20]).toEqual([expect.stringMatching(/^(?:[A-Z2-7]{4} ?){8}$/), true]);
  await expect(confirmApp(actor, '000000')).rejects.toMatchObject({ fields: { code: expect.any(String) } });
  expect((await db().totp.findUniqueOrThrow({ where: { personId: id } })).confirmedAt).toBeNull();
  const { codes } = await addApp(actor);
  expect(codes).toHaveLength(CODES);
  await expect(beginApp(actor)).rejects.toMatchObject({ code: 'wrong_state' });

  const again = await makeRecoveryCodes(actor);
  expect([again.length, new Set([...again, ...(codes ?? [])]).size]).toEqual([CODES, 2 * CODES]);
  await removeApp(actor);
  expect(await db().recoveryCode.count({ where: { personId: id } }), 'they stand in for nothing now').toBe(0);
  await expect(makeRecoveryCodes(actor)).rejects.toMatchObject({ code: 'wrong_state' });
  expect(await actionsOf(id)).toEqual(['account.addApp', 'account.makeCodes', 'account.removeApp']);
  expect(await mailsTo(email)).toEqual([
    'an authenticator app was added',
    'new recovery codes were made',
    'the authenticator app was removed',
  ]);
});

test('five wrong codes and the app cannot be confirmed for a while', async () => {
  const { actor } = await someone();
  const { secret } = await beginApp(actor);
  for (let n = 0; n < 5; n += 1)
    await expect(confirmApp(actor, '000000')).rejects.toMatchObject({ code: 'invalid_input' });
  const right = appOf(secret.replaceAll(' ', ''), { issuer: '', label: '' }).generate();
  await expect(confirmApp(actor, right)).rejects.toMatchObject({ code: 'too_many_tries' });
});

test('a passkey is added once, renamed, and removed by its owner alone', async () => {
  const { id, email, actor } = await someone();
  const made = madePasskey((await beginPasskey(actor)).challenge);
  const { codes } = await addPasskey(actor, { name: ' Phone ', made });
  expect(codes).toHaveLength(CODES);
  await expect(addPasskey(actor, { name: 'Again', made })).rejects.toMatchObject({ code: 'invalid_input' });
  const [held] = await db().passkey.findMany({ where: { personId: id }, select: { id: true, name: true } });
  expect(held?.name).toBe('Phone');
  expect((await beginPasskey(actor)).excludeCredentials?.map((one) => one.id)).toEqual([made.id]);

  const stranger = await someone();
  await expect(removePasskey(stranger.actor, held?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
  await expect(renamePasskey(stranger.actor, held?.id ?? '', 'Mine')).rejects.toMatchObject({
    code: 'not_found',
  });
  await renamePasskey(actor, held?.id ?? '', 'Work phone');
  await removePasskey(actor, held?.id ?? '');
  await expect(removePasskey(actor, held?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
  expect(await actionsOf(id)).toEqual([
    'account.addPasskey',
    'account.renamePasskey',
    'account.removePasskey',
  ]);
  expect(await mailsTo(email)).toEqual(['a passkey was added', 'a passkey was removed']);
});

test.each([
  ['on another page', (challenge: string) => madePasskey(challenge, { origin: 'https://elsewhere.example' })],
  ['for a made up challenge', () => madePasskey('bWFkZSB1cA')],
])('a passkey that was made %s is none', async (_, make) => {
  const { id, actor } = await someone();
  const made = make((await beginPasskey(actor)).challenge);
  await expect(addPasskey(actor, { name: 'Phone', made })).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await db().passkey.count({ where: { personId: id } })).toBe(0);
});

test('one that somebody else has already is refused', async () => {
  const [one, other] = [await someone(), await someone()];
  const made = madePasskey((await beginPasskey(one.actor)).challenge);
  const row = {
    credentialId: made.id,
    publicKey: new Uint8Array(1),
    counter: 0,
    transports: [],
    name: 'Key',
  };
  await db().passkey.create({ data: { personId: other.id, ...row } });
  await expect(addPasskey(one.actor, { name: 'Phone', made })).rejects.toMatchObject({
    code: 'already_done',
  });
});

test('whoever has to have a second factor keeps the last, also when two are removed at once', async () => {
  const { id, actor } = await someone();
  await db().newsroom.update({ where: { id: 1 }, data: { secondFactorRoles: ['reporter'] } });
  await anApp(id);
  await someCodes(id);
  await expect(removeApp(actor)).rejects.toMatchObject({ code: 'wrong_state' });
  const row = {
    credentialId: `${id} 2`,
    publicKey: new Uint8Array(1),
    counter: 0,
    transports: [],
    name: 'Key',
  };
  const passkey = await db().passkey.create({ data: { personId: id, ...row }, select: { id: true } });
  const outcomes = await Promise.allSettled([removeApp(actor), removePasskey(actor, passkey.id)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(CODES);
  await db().newsroom.update({ where: { id: 1 }, data: { secondFactorRoles: [] } });
});

test('a new password ends all other sessions and a link that is under way', async () => {
  const { id, email, token, actor } = await someone();
  const other = await openSession(id, 'another browser');
  await everyFactor(id);
  const password = 'another pencil behind it';
  await expect(changePassword(actor, { password: 'short' })).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await changePassword(actor, { password })).toEqual({ endedSessions: 1 });
  expect([await actorOfSession(other), await actorOfSession(token)]).toEqual([null, expect.anything()]);
  expect(await personOfCredentials({ email, password })).toMatchObject({ id });
  expect(await db().passwordReset.count({ where: { personId: id } })).toBe(0);
  expect(await mailsTo(email)).toEqual(['your password was changed']);
});
