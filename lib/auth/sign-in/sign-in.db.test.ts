import { describe, expect, test } from 'vitest';
import { removeFactors } from '#lib/auth/factors/remove-factors.ts';
import { deviceOf } from '#lib/auth/known-device.ts';
import { resetPassword } from '#lib/auth/password/reset-password.ts';
import {
  actorOfSession,
  closeSession,
  closeSessionsOf,
  holderOfSession,
  SESSION_LIFE,
} from '#lib/auth/sessions.ts';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import { db, inTransaction } from '#lib/db.ts';
import { anApp, someCodes } from '#lib/testing/factors.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aPasskey, challengeFor } from '#lib/testing/software-passkey.ts';
import { aStaffMember, aVisitor } from '#lib/testing/visitors.ts';
import { enterByPasskey } from './by-passkey.ts';
import { personByPassword } from './by-password.ts';
import { enterByPassword } from './open.ts';
import { passSecondStep, pendingHolder } from './second-step.ts';

withTestNewsroom();

type Staff = Awaited<ReturnType<typeof aStaffMember>>;

async function provenBy({ right }: Staff) {
  const person = await personByPassword(right, aVisitor());
  if (person === null) throw new Error('the right password is somebody’s');
  return person;
}

/** Somebody whose password was right and whose second factor is still to come. */
async function halfWay() {
  const member = await aStaffMember();
  const app = await anApp(member.id);
  const { token, ...rest } = await enterByPassword(await provenBy(member), aVisitor());
  return { member, app, token, rest };
}

const linesOf = (objectId: string) =>
  db().auditEvent.findMany({
    where: { objectId },
    orderBy: { id: 'asc' },
    select: { action: true, outcome: true, after: true },
  });

/** How many statements wait for what another transaction holds. */
async function countWaiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

describe('a right password', () => {
  test('alone opens a session where there is no second factor, and makes the browser known', async () => {
    const member = await aStaffMember();
    const entered = await enterByPassword(await provenBy(member), aVisitor());
    expect(entered.isFactorDue).toBe(false);
    expect(await actorOfSession(entered.token)).toMatchObject({ personId: member.id });
    expect(deviceOf(entered.device ?? '', member.email)).not.toBeNull();
    expect(await linesOf(member.id)).toEqual([
      { action: 'signIn.done', outcome: 'done', after: { means: 'password', isNewBrowser: true } },
    ]);
  });

  test('with a second factor to come stands for nobody, and makes nothing known', async () => {
    const { member, token, rest } = await halfWay();
    expect(rest).toEqual({ isFactorDue: true, device: null });
    expect(await actorOfSession(token)).toBeNull();
    expect((await holderOfSession(token))?.state).toBe('factor_due');
    expect((await pendingHolder(token))?.personId).toBe(member.id);
    const person = await db().person.findUniqueOrThrow({ where: { id: member.id } });
    expect([person.lastSeenAt, person.signedInAt]).toEqual([null, null]);
    const late = () => new Date(Date.now() + SESSION_LIFE.factorDueMs + 1000);
    expect(await pendingHolder(token, late)).toBeNull();
    await closeSession(token);
    expect(await pendingHolder(token)).toBeNull();
  });

  test('that was replaced before the session opened opens none', async () => {
    const member = await aStaffMember();
    const proven = await provenBy(member);
    const token = newToken();
    const expiresAt = new Date(Date.now() + 60_000);
    await db().passwordReset.create({
      data: { personId: member.id, tokenHash: hashToken(token), expiresAt },
    });
    await resetPassword({ token, password: 'another pencil behind it' }, aVisitor());
    await expect(enterByPassword(proven, aVisitor())).rejects.toMatchObject({ code: 'not_signed_in' });
    expect(await db().session.count({ where: { personId: member.id } })).toBe(0);
  });

  test('of somebody who is being thrown out waits for that, and leaves no session for when they are back', async () => {
    const member = await aStaffMember();
    const proven = await provenBy(member);
    const where = { id: member.id };
    const entering = await inTransaction(async (tx) => {
      await closeSessionsOf(tx, member.id);
      await tx.person.update({ where, data: { disabledAt: new Date() }, select: { id: true } });
      const attempt = enterByPassword(proven, aVisitor()).catch((error: unknown) => error);
      await expect.poll(countWaiting).toBe(1);
      return { attempt };
    });
    expect(await entering.attempt).toMatchObject({ code: 'not_signed_in' });
    expect(await db().session.count({ where: { personId: member.id } })).toBe(0);
  });

  test('in a new browser is told to the owner, in one that is known and the first time not', async () => {
    const member = await aStaffMember();
    const enter = async (device: string | null) =>
      (await enterByPassword(await provenBy(member), aVisitor({ device }))).device;
    const device = await enter(null);
    await enter(device);
    const mails = () => db().mailMessage.findMany({ where: { to: member.email }, select: { text: true } });
    expect(await mails()).toEqual([]);
    await enter(null);
    expect(await mails()).toEqual([{ text: expect.stringContaining('with Firefox on Linux') }]);
  });
});

describe('the second step', () => {
  test('is passed by a code of the app: the session before ends and another begins', async () => {
    const { member, app, token } = await halfWay();
    const passed = await passSecondStep(token, { code: app.codeAt(Date.now()) }, aVisitor());
    expect(passed.token).not.toBe(token);
    expect(await holderOfSession(token)).toBeNull();
    expect(await actorOfSession(passed.token)).toMatchObject({ personId: member.id });
    expect((await linesOf(member.id)).map(({ after }) => after)).toEqual([
      { means: 'app', isNewBrowser: true },
    ]);
  });

  test('of many at once with the same code exactly one gets through', async () => {
    const { app, token, member } = await halfWay();
    const code = app.codeAt(Date.now());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => passSecondStep(token, { code }, aVisitor())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db().session.count({ where: { personId: member.id } })).toBe(1);
  });

  test('takes five wrong codes and then none, not even the right one', async () => {
    const { member, app, token } = await halfWay();
    const wrong = app.codeAt(0);
    for (let n = 0; n < 5; n += 1) {
      await expect(passSecondStep(token, { code: wrong }, aVisitor())).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    const right = { code: app.codeAt(Date.now()) };
    await expect(passSecondStep(token, right, aVisitor())).rejects.toMatchObject({ code: 'too_many_tries' });
    const why = async () => (await linesOf(member.id)).map(({ after }) => after);
    const wrongs = Array(5).fill({ why: 'wrong second factor' });
    await expect.poll(async () => (await why()).length).toBe(6);
    expect(await why()).toEqual(expect.arrayContaining([...wrongs, { why: 'too many tries' }]));
    expect((await linesOf(member.id))[0]).toMatchObject({ action: 'signIn.done', outcome: 'refused' });
  });

  test('is passed by a recovery code, and by a passkey', async () => {
    const { member, token } = await halfWay();
    const [code = ''] = await someCodes(member.id);
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
    expect((await passSecondStep(token, { recoveryCode: typed }, aVisitor())).isFactorDue).toBe(false);

    const again = await enterByPassword(await provenBy(member), aVisitor());
    const passkey = await aPasskey(member.id);
    const signed = passkey.sign(await challengeFor('factor', member.id));
    expect((await passSecondStep(again.token, { passkey: signed }, aVisitor())).isFactorDue).toBe(false);
  });

  test('is not passed by somebody else’s passkey', async () => {
    const { member, token } = await halfWay();
    const other = await aPasskey((await aStaffMember()).id);
    const signed = other.sign(await challengeFor('factor', member.id));
    await expect(passSecondStep(token, { passkey: signed }, aVisitor())).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test.each([
    ['an empty object', {}],
    ['two at once', { code: '123456', recoveryCode: 'a'.repeat(16) }],
    ['letters', { code: 'abcdef' }],
    ['an object in place of a code', { code: { $ne: '' } }],
    ['nothing', null],
  ])('refuses %s without counting it as a session', async (_, factor) => {
    const { token } = await halfWay();
    await expect(passSecondStep(token, factor, aVisitor())).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await pendingHolder(token)).not.toBeNull();
  });

  test('is for nobody without the session of the first, or with one that is open', async () => {
    const member = await aStaffMember();
    const { token } = await enterByPassword(await provenBy(member), aVisitor());
    for (const given of [null, 'made up', token]) {
      await expect(passSecondStep(given, { code: '123456' }, aVisitor())).rejects.toMatchObject({
        code: 'not_signed_in',
      });
    }
    expect(await actorOfSession(token)).not.toBeNull();
  });
});

describe('a passkey', () => {
  test('signs in by itself, and its challenge once', async () => {
    const member = await aStaffMember();
    await anApp(member.id);
    const passkey = await aPasskey(member.id);
    const signed = passkey.sign(await challengeFor('sign_in', null));
    const outcomes = await Promise.allSettled([
      enterByPasskey(signed, aVisitor()),
      enterByPasskey(signed, aVisitor()),
    ]);
    const entered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(entered).toHaveLength(1);
    expect(await actorOfSession(entered[0]?.token ?? '')).toMatchObject({ personId: member.id });
    await expect(enterByPasskey(signed, aVisitor())).rejects.toMatchObject({ code: 'wrong_password' });
    await expect
      .poll(async () => (await linesOf(member.id)).filter(({ outcome }) => outcome === 'refused'))
      .toContainEqual({ action: 'signIn.done', outcome: 'refused', after: { why: 'wrong passkey' } });
  });

  test('that was removed, or whose owner is disabled, opens nothing', async () => {
    const member = await aStaffMember();
    const passkey = await aPasskey(member.id);
    await db().person.update({ where: { id: member.id }, data: { disabledAt: new Date() } });
    const sign = async () => passkey.sign(await challengeFor('sign_in', null));
    await expect(enterByPasskey(await sign(), aVisitor())).rejects.toMatchObject({ code: 'wrong_password' });
    await db().person.update({ where: { id: member.id }, data: { disabledAt: null } });
    await inTransaction((tx) => removeFactors(tx, member.id));
    await expect(enterByPasskey(await sign(), aVisitor())).rejects.toMatchObject({ code: 'wrong_password' });
  });

  test.each([
    ['nonsense', { id: 'x' }],
    ['nothing', undefined],
    ['an id of another kind', { id: { $ne: '' }, type: 'public-key' }],
  ])('that is %s is refused, twenty times from an address', async (_, signed) => {
    const { address } = aVisitor();
    const tryOnce = () => enterByPasskey(signed, aVisitor({ address }));
    for (let n = 0; n < 20; n += 1) await expect(tryOnce()).rejects.toMatchObject({ code: 'wrong_password' });
    await expect(tryOnce()).rejects.toMatchObject({ code: 'too_many_tries' });
  });
});
