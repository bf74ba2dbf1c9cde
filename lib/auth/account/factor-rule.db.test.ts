import { afterEach, describe, expect, test } from 'vitest';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { createApiToken } from '#lib/auth/api-tokens.ts';
import { actorOfSession } from '#lib/auth/sessions.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db } from '#lib/db.ts';
import { anApp } from '#lib/testing/factors.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSignedIn } from '#lib/testing/signed-in.ts';
import { changeFactorRule, getFactorRule } from './factor-settings.ts';

withTestNewsroom();

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => () => new Date(Date.now() - days * DAY_MS);

afterEach(async () => {
  await db().newsroom.update({
    where: { id: 1 },
    data: { secondFactorRoles: [], secondFactorGraceDays: 14, secondFactorSince: null },
  });
});

/** The rule for reporters, as made some days ago by an admin, and a reporter who was here before that. */
async function reporterUnderRule(graceDays: number, madeDaysAgo: number) {
  const [admin, reporter] = [await aSignedIn('admin'), await aSignedIn('reporter')];
  await db().person.update({ where: { id: reporter.id }, data: { createdAt: daysAgo(100)() } });
  await changeFactorRule(admin.actor, { roles: ['reporter'], graceDays }, daysAgo(madeDaysAgo));
  return { admin, reporter };
}

describe('whoever has to have a second factor', () => {
  test('has the days of grace to set one up', async () => {
    const { admin, reporter } = await reporterUnderRule(7, 2);
    const { state, enrolBy } = await reporter.holder();
    expect([state, Math.round(((enrolBy?.getTime() ?? 0) - Date.now()) / DAY_MS)]).toEqual(['open', 5]);
    expect(await admin.holder()).toMatchObject({ state: 'open', enrolBy: null });
  });

  test('stands for nobody afterwards, in sessions and by tokens, until they have set one up', async () => {
    const { reporter } = await reporterUnderRule(7, 8);
    const { email } = reporter.actor;
    const { token } = await createApiToken(systemActor('test'), { email, scopes: ['articles:read'] });
    const request = new Request('http://localhost:3000/api/v1/articles', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await reporter.holder()).toMatchObject({ state: 'enrolment_due' });
    expect(await actorOfSession(reporter.token)).toBeNull();
    await expect(actorOfApiRequest(request, 'articles:read')).rejects.toMatchObject({ code: 'not_allowed' });
    await anApp(reporter.id);
    expect(await actorOfSession(reporter.token)).not.toBeNull();
    expect((await actorOfApiRequest(request, 'articles:read')).personId).toBe(reporter.id);
  });
});

describe('the rule', () => {
  const since = async () => (await db().newsroom.findUniqueOrThrow({ where: { id: 1 } })).secondFactorSince;

  test('begins its days anew when it is stricter, keeps them when it is not, and ends with the last role', async () => {
    const { admin } = await reporterUnderRule(7, 30);
    const first = await since();
    await changeFactorRule(admin.actor, { roles: ['reporter'], graceDays: 20 });
    expect(await since()).toEqual(first);
    await changeFactorRule(admin.actor, { roles: ['reporter', 'admin'], graceDays: 20 }, daysAgo(20));
    const second = await since();
    expect(second?.getTime()).toBeGreaterThan(first?.getTime() ?? 0);
    await changeFactorRule(admin.actor, { roles: ['reporter', 'admin'], graceDays: 10 });
    expect((await since())?.getTime()).toBeGreaterThan(second?.getTime() ?? 0);
    await changeFactorRule(admin.actor, { roles: [], graceDays: 10 });
    expect(await since()).toBeNull();
  });

  test('is the admins’, and written to the audit log', async () => {
    const { admin, reporter } = await reporterUnderRule(7, 2);
    expect(await getFactorRule(admin.actor)).toEqual({ roles: ['reporter'], graceDays: 7 });
    const notFound = { code: 'not_found' };
    await expect(getFactorRule(reporter.actor)).rejects.toMatchObject(notFound);
    await expect(changeFactorRule(reporter.actor, { roles: [], graceDays: 1 })).rejects.toMatchObject(
      notFound,
    );
    const where = { action: 'settings.signIn', personId: admin.id };
    expect(await db().auditEvent.findFirst({ where, orderBy: { id: 'desc' } })).toMatchObject({
      after: { roles: ['reporter'], graceDays: 7 },
    });
  });

  test.each([Number.NaN, -1, 91, 1.5])('takes no %s days', async (graceDays) => {
    const { actor } = await aSignedIn('admin');
    await expect(changeFactorRule(actor, { roles: [], graceDays })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
