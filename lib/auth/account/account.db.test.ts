import { describe, expect, test } from 'vitest';
import { findApiToken } from '#lib/auth/api-tokens.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSignedIn } from '#lib/testing/signed-in.ts';
import { getAccountDetails, listApiTokens } from './details.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';
import { createOwnToken, revokeApiToken } from './own-tokens.ts';
import { renameSelf } from './rename-self.ts';

withTestNewsroom();

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';
const notFound = { code: 'not_found' };

describe('sessions', () => {
  test('are listed with this one first, and the device in words', async () => {
    const { id, actor } = await aSignedIn('reporter');
    await openSession(id, FIREFOX, { address: '203.0.113.7' });
    await openSession(id, 'one whose second factor is to come', { isFactorDue: true });
    const { sessions } = await getAccountDetails(actor);
    expect(sessions.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
      ['an unknown program', true],
      ['Firefox on Windows', false],
    ]);
    expect(sessions[1]?.address).toBe('203.0.113.7');
  });

  test('end one by one, or all but this one', async () => {
    const { id, actor, token } = await aSignedIn('reporter');
    const others = await Promise.all([1, 2, 3].map(() => openSession(id, FIREFOX)));
    const [first] = (await getAccountDetails(actor)).sessions.filter(({ isThisOne }) => !isThisOne);
    await endSession(actor, first?.id ?? '');
    const open = async () =>
      (await Promise.all(others.map((other) => actorOfSession(other)))).filter(Boolean);
    expect(await open()).toHaveLength(2);
    expect(await endOtherSessions(actor)).toEqual({ endedSessions: 2 });
    expect(await open()).toHaveLength(0);
    expect(await actorOfSession(token)).not.toBeNull();
  });

  test('of others, and what is none, do not end', async () => {
    const { actor } = await aSignedIn('admin');
    const other = await aSignedIn('reporter');
    for (const id of [other.actor.sessionId ?? '', actor.sessionId ?? '', 'x']) {
      await expect(endSession(actor, id)).rejects.toMatchObject(notFound);
    }
    expect(await actorOfSession(other.token)).not.toBeNull();
  });
});

test('a name is tidied and written to the audit log, and nothing is when it is the same', async () => {
  const { id, actor } = await aSignedIn('reporter');
  await renameSelf(actor, { name: '  Ada\tLovelace\u202e ' });
  await renameSelf(actor, { name: 'Ada Lovelace' });
  expect(await db().person.findUniqueOrThrow({ where: { id }, select: { name: true } })).toEqual({
    name: 'Ada Lovelace',
  });
  expect(await db().auditEvent.count({ where: { objectId: id, action: 'account.edit' } })).toBe(1);
  await expect(renameSelf(actor, { name: ' ' })).rejects.toMatchObject({ code: 'invalid_input' });
});

describe('API tokens', () => {
  const wish = { name: 'Wire import', scopes: ['articles:read'] } as const;
  const make = async (who: Awaited<ReturnType<typeof aSignedIn>>) =>
    (await createOwnToken(who.actor, { ...wish, scopes: [...wish.scopes] })).token;

  test('of an admin act as the admin, and end when they are revoked', async () => {
    const admin = await aSignedIn('admin');
    const token = await make(admin);
    const found = await findApiToken(token);
    expect(found?.actor.personId).toBe(admin.id);
    const [listed] = await listApiTokens(admin.actor);
    expect(listed).toMatchObject({ name: 'Wire import', scopes: ['articles:read'], owner: null });
    await revokeApiToken(admin.actor, listed?.id ?? '');
    expect(await findApiToken(token)).toBeNull();
    await expect(revokeApiToken(admin.actor, listed?.id ?? '')).rejects.toMatchObject(notFound);
  });

  test('are made by admins only; others see and revoke their own', async () => {
    const [reporter, admin] = [await aSignedIn('reporter'), await aSignedIn('admin')];
    await expect(make(reporter)).rejects.toMatchObject({ code: 'not_allowed' });
    const token = await make(admin);
    const { id = '' } = (await findApiToken(token)) ?? {};
    expect(await listApiTokens(reporter.actor)).toEqual([]);
    await expect(revokeApiToken(reporter.actor, id)).rejects.toMatchObject(notFound);
    expect(await findApiToken(token)).not.toBeNull();
    await db().apiToken.update({ where: { id }, data: { personId: reporter.id } });
    const [seen] = (await listApiTokens(admin.actor)).filter((one) => one.id === id);
    expect(seen?.owner).toBe(reporter.actor.name);
    await revokeApiToken(reporter.actor, id);
    expect(await findApiToken(token)).toBeNull();
  });
});
