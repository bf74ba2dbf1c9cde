import { expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { appOf } from '#lib/auth/factors/app-code.ts';
import { beginApp, confirmApp, removeApp } from '#lib/auth/factors/authenticator-app.ts';
import { removePasskey } from '#lib/auth/factors/passkeys.ts';
import { makeRecoveryCodes } from '#lib/auth/factors/recovery-codes.ts';
import { changePassword } from '#lib/auth/password/change-password.ts';
import { db } from '#lib/db.ts';
import { anApp } from '#lib/testing/factors.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSignedIn } from '#lib/testing/signed-in.ts';
import { aPasskey } from '#lib/testing/software-passkey.ts';

withTestNewsroom();

async function addApp(actor: Actor) {
  const { secret } = await beginApp(actor);
  const app = appOf(secret.replaceAll(' ', ''), { issuer: '', label: '' });
  return await confirmApp(actor, app.generate());
}

test.each<[string, (actor: Actor, id: string) => Promise<unknown>]>([
  ['your password was changed', (actor) => changePassword(actor, { password: 'another pencil behind it' })],
  ['an authenticator app was added', (actor) => addApp(actor)],
  [
    'the authenticator app was removed',
    async (actor, id) => {
      await anApp(id);
      await removeApp(actor);
    },
  ],
  [
    'a passkey was removed',
    async (actor, id) => {
      await aPasskey(id);
      const passkey = await db().passkey.findFirstOrThrow({ where: { personId: id } });
      await removePasskey(actor, passkey.id);
    },
  ],
  [
    'new recovery codes were made',
    async (actor, id) => {
      await anApp(id);
      await makeRecoveryCodes(actor);
    },
  ],
])('“%s” is one mail to the owner', async (subject, change) => {
  const { id, actor } = await aSignedIn('reporter');
  await change(actor, id);
  const mails = await db().mailMessage.findMany({ select: { to: true, subject: true } });
  const own = mails.filter(({ to }) => to === actor.email);
  expect(own.map((mail) => mail.subject)).toEqual([expect.stringContaining(subject)]);
});

test('a wrong first code adds no app and mails nobody', async () => {
  const { id, actor } = await aSignedIn('reporter');
  const { secret } = await beginApp(actor);
  const right = appOf(secret.replaceAll(' ', ''), { issuer: '', label: '' }).generate();
  const wrong = right === '000000' ? '000001' : '000000';
  const fields = { code: expect.stringContaining('not right') };
  await expect(confirmApp(actor, wrong)).rejects.toMatchObject({ fields });
  await expect(confirmApp(actor, 'abc')).rejects.toMatchObject({ fields: { code: expect.any(String) } });
  expect((await db().totp.findUniqueOrThrow({ where: { personId: id } })).confirmedAt).toBeNull();
  expect(await db().mailMessage.count({ where: { to: actor.email } })).toBe(0);
});

test('the first second factor comes with ten recovery codes, and they go with the last', async () => {
  const { id, actor } = await aSignedIn('reporter');
  expect((await addApp(actor)).codes).toHaveLength(10);
  await removeApp(actor);
  expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(0);
  expect((await addApp(actor)).codes).toHaveLength(10);
});
