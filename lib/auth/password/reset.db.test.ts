import { describe, expect, test } from 'vitest';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { deviceOf } from '#lib/auth/known-device.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { personByPassword } from '#lib/auth/sign-in/by-password.ts';
import { enterByPassword } from '#lib/auth/sign-in/open.ts';
import { passSecondStep } from '#lib/auth/sign-in/second-step.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { anApp } from '#lib/testing/factors.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aStaffMember, aVisitor } from '#lib/testing/visitors.ts';
import { askForReset, RESET_MS } from './ask-for-reset.ts';
import { findOpenReset, resetPassword } from './reset-password.ts';

withTestNewsroom();

const NEW = 'another pencil behind it';
const later = (ms: number) => () => new Date(Date.now() + ms);

/** The links of the mails to somebody, the newest last. */
async function linksTo(email: string): Promise<string[]> {
  const where = { to: email, subject: { contains: 'set a new password' } };
  const mails = await db().mailMessage.findMany({ where, orderBy: { id: 'asc' }, select: { text: true } });
  return mails.map(({ text }) => /^http\S+$/m.exec(text)?.[0] ?? '');
}

async function ask(email: string, visitor = aVisitor()): Promise<string> {
  await (await askForReset({ email }, visitor))();
  return (await linksTo(email)).at(-1)?.split('/').at(-1) ?? '';
}

const spent = { code: 'already_done' };

describe('asking for a new password', () => {
  test('mails a link at the newsroom’s own address, whose row holds a hash', async () => {
    setEnvironment({ SITE_URL: 'http://localhost:3000' });
    const { id, email } = await aStaffMember();
    const token = await ask(email.toUpperCase()).then(() => ask(email));
    expect((await linksTo(email)).at(-1)).toBe(`http://localhost:3000/password-reset/${token}`);
    const { tokenHash } = await db().passwordReset.findUniqueOrThrow({ where: { personId: id } });
    expect(Buffer.from(tokenHash).toString('base64url')).not.toBe(token);
    const lines = await db().auditEvent.findMany({
      where: { objectId: id },
      select: { action: true, actorName: true },
    });
    expect(lines).toContainEqual({ action: 'account.forgetPassword', actorName: 'Somebody' });
  });

  test('answers alike for nobody and for whoever is disabled, and mails them nothing', async () => {
    const { id, email } = await aStaffMember();
    await db().person.update({ where: { id }, data: { disabledAt: new Date() } });
    const before = await db().mailMessage.count();
    for (const address of [email, 'nobody@newsroom.test']) {
      await (await askForReset({ email: address }, aVisitor()))();
    }
    expect(await db().mailMessage.count()).toBe(before);
    expect(await db().passwordReset.count({ where: { personId: id } })).toBe(0);
  });

  test('does nothing before the answer', async () => {
    const { email } = await aStaffMember();
    const mail = await askForReset({ email }, aVisitor());
    expect(await linksTo(email)).toEqual([]);
    await mail();
    expect(await linksTo(email)).toHaveLength(1);
  });

  test('fills nobody’s mailbox, and is refused to an address that goes on', async () => {
    const { email } = await aStaffMember();
    for (let n = 0; n < 10; n += 1) await ask(email);
    expect(await linksTo(email)).toHaveLength(3);
    const { address } = aVisitor();
    for (let n = 0; n < 20; n += 1) await askForReset({ email }, aVisitor({ address }));
    await expect(askForReset({ email }, aVisitor({ address }))).rejects.toMatchObject({
      code: 'too_many_tries',
      extra: { retryAfterSeconds: expect.any(Number) },
    });
  });
});

describe('a mailed link', () => {
  test('sets the password once, ends all sessions, tells the owner, and is seen in the log', async () => {
    const { id, email, right } = await aStaffMember();
    const session = await openSession(id, 'a browser');
    const token = await ask(email);
    expect(await findOpenReset(token)).toEqual({ email });
    const reset = await resetPassword({ token, password: NEW }, aVisitor());
    expect(reset.email).toBe(email);
    expect(await actorOfSession(session)).toBeNull();
    expect(await personOfCredentials(right)).toBeNull();
    expect(await personOfCredentials({ email, password: NEW })).toMatchObject({ id });
    expect(await findOpenReset(token)).toBeNull();
    await expect(resetPassword({ token, password: NEW }, aVisitor())).rejects.toMatchObject(spent);
    const mails = await db().mailMessage.findMany({ where: { to: email }, select: { subject: true } });
    expect(mails.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('your password was changed'),
    );
    const line = await db().auditEvent.findFirst({
      where: { objectId: id, action: 'account.resetPassword' },
    });
    expect(line).toMatchObject({ personId: id, after: { endedSessions: 1 } });
  });

  test('of many at once exactly one gets through', async () => {
    const { email } = await aStaffMember();
    const token = await ask(email);
    const passwords = Array.from({ length: 5 }, (_, n) => `${NEW} ${n}`);
    const outcomes = await Promise.allSettled(
      passwords.map((password) => resetPassword({ token, password }, aVisitor())),
    );
    const won = passwords.filter((_, n) => outcomes[n]?.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(await personOfCredentials({ email, password: won[0] ?? '' })).not.toBeNull();
  });

  test('ends after half an hour, once there is a newer one, and when its owner is disabled', async () => {
    const { id, email } = await aStaffMember();
    const first = await ask(email);
    const second = await ask(email);
    const use = (token: string, clock = later(0)) =>
      resetPassword({ token, password: NEW }, aVisitor(), clock);
    await expect(use(first)).rejects.toMatchObject(spent);
    await expect(use(second, later(RESET_MS + 1000))).rejects.toMatchObject(spent);
    await expect(use('made up')).rejects.toMatchObject(spent);
    await db().person.update({ where: { id }, data: { disabledAt: new Date() } });
    await expect(use(second)).rejects.toMatchObject(spent);
  });

  test('is not used up by a password that is too short', async () => {
    const { email } = await aStaffMember();
    const token = await ask(email);
    await expect(resetPassword({ token, password: 'short' }, aVisitor())).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { password: expect.any(String) },
    });
    expect(await findOpenReset(token)).toEqual({ email });
  });

  test('leaves the second factor on', async () => {
    const { id, email } = await aStaffMember();
    await anApp(id);
    await resetPassword({ token: await ask(email), password: NEW }, aVisitor());
    const person = await personByPassword({ email, password: NEW }, aVisitor());
    if (person === null) throw new Error('the new password is right');
    expect(await enterByPassword(person, aVisitor())).toMatchObject({ isFactorDue: true, device: null });
  });

  test('gives no more tries of the second factor, however many are used', async () => {
    const { id, email } = await aStaffMember();
    const app = await anApp(id);
    const guess = async (n: number) => {
      const password = `${NEW} ${n}`;
      const { device } = await resetPassword({ token: await ask(email), password }, aVisitor());
      const person = await personByPassword({ email, password }, aVisitor({ device }));
      if (person === null) throw new Error('the new password is right');
      const visitor = aVisitor({ device });
      const { token } = await enterByPassword(person, visitor);
      const tries = Array.from({ length: 5 }, () => passSecondStep(token, { code: app.codeAt(0) }, visitor));
      return (await Promise.allSettled(tries)).map((one) => one.status === 'rejected' && one.reason.code);
    };
    expect(await guess(1)).toEqual(Array(5).fill('invalid_input'));
    expect(await guess(2)).toEqual(Array(5).fill('too_many_tries'));
  });

  test('leaves its count to others once the owner has signed in', async () => {
    const { email, right } = await aStaffMember();
    const { device } = await resetPassword({ token: await ask(email), password: right.password }, aVisitor());
    const person = await personByPassword(right, aVisitor({ device }));
    if (person === null) throw new Error('the new password is right');
    const entered = await enterByPassword(person, aVisitor({ device }));
    expect(deviceOf(device, email)).not.toBeNull();
    expect(deviceOf(entered.device ?? '', email)).not.toBe(deviceOf(device, email));
  });

  test('lets the owner in who was kept out by guesses of others', async () => {
    const { id, email, wrong } = await aStaffMember();
    for (let n = 0; n < 5; n += 1) await personByPassword(wrong, aVisitor());
    await expect(personByPassword(wrong, aVisitor())).rejects.toMatchObject({ code: 'too_many_tries' });
    const { device } = await resetPassword({ token: await ask(email), password: NEW }, aVisitor());
    for (let n = 0; n < 5; n += 1) await personByPassword(wrong, aVisitor());
    const visitor = aVisitor({ device });
    expect(await personByPassword({ email, password: NEW }, visitor)).toMatchObject({ id });
  });
});
