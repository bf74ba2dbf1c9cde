import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { addPerson, setUpNewsroom } from '#lib/people/commands.ts';
import { prepareNewsroom } from '#lib/people/first-run.ts';
import { isSetUpLinkValid } from '#lib/people/queries.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import type { Actor } from './actor.ts';
import type { ApiScope } from './api-scopes.ts';
import { createApiToken, findApiToken } from './api-tokens.ts';
import { personOfCredentials } from './credentials.ts';
import { actorOfSession, closeSession, openSession, SESSION_LIFE } from './sessions.ts';
import { systemActor } from './system-actor.ts';

withTestNewsroom();

const PASSWORD = 'correct horse battery';
const setUp = {
  newsroomName: 'The Harbour Times',
  name: 'Ada',
  email: 'Ada@Example.org',
  password: PASSWORD,
};

async function newLink(): Promise<string> {
  const { setUpLink } = await prepareNewsroom({ siteUrl: 'http://localhost:3000' });
  return new URL(setUpLink ?? '').searchParams.get('token') ?? '';
}

describe('the first run', () => {
  test('an empty newsroom gets its sections once and a new link each time', async () => {
    const old = await newLink();
    const token = await newLink();

    expect(await db().section.count({ where: { holdsPages: false } })).toBe(7);
    expect(await db().section.count({ where: { holdsPages: true } })).toBe(1);
    expect(await isSetUpLinkValid(old)).toBe(false);
    expect(await isSetUpLinkValid(token)).toBe(true);
    await expect(setUpNewsroom({ token: old, ...setUp }, '')).rejects.toMatchObject({ code: 'already_done' });
    // Whose password is not even looked at has cost no hash.
    const easy = { token: old, ...setUp, password: 'password1234' };
    await expect(setUpNewsroom(easy, '')).rejects.toMatchObject({ code: 'already_done' });
  });

  test.each([
    ['a short password', { password: 'short' }, 'password'],
    ['no name', { name: ' ' }, 'name'],
    ['no e-mail address', { email: 'ada' }, 'email'],
  ])('%s is refused by field, and the link still works', async (_, changes, field) => {
    const token = await newLink();
    const refused = setUpNewsroom({ token, ...setUp, ...changes }, '');
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [field]: expect.any(String) },
    });
    expect(await isSetUpLinkValid(token)).toBe(true);
  });

  test('of two people who use the link at once exactly one becomes admin, and it is used up', async () => {
    const token = await newLink();
    const results = await Promise.allSettled([
      setUpNewsroom({ token, ...setUp }, ''),
      setUpNewsroom({ token, ...setUp, email: 'eve@example.org' }, ''),
    ]);

    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().person.count()).toBe(1);
    expect(await isSetUpLinkValid(token)).toBe(false);
    expect(await prepareNewsroom({ siteUrl: 'http://localhost:3000' })).toEqual({ setUpLink: null });
  });
});

describe('a password', () => {
  beforeAll(async () => {
    const system = systemActor('test');
    await addPerson(system, {
      email: 'grace@example.org',
      name: 'Grace',
      role: 'editor',
      password: PASSWORD,
    });
  });

  test.each([
    ['right', { email: 'grace@example.org', password: PASSWORD }, true],
    ['right, the address in capitals', { email: 'GRACE@example.org', password: PASSWORD }, true],
    ['wrong', { email: 'grace@example.org', password: `${PASSWORD} ` }, false],
    ['of nobody', { email: 'nobody@example.org', password: PASSWORD }, false],
    ['missing', { email: 'grace@example.org' }, false],
    ['an object', { email: 'grace@example.org', password: { $ne: '' } }, false],
  ])('that is %s', async (_, credentials, isRight) => {
    expect((await personOfCredentials(credentials)) !== null).toBe(isRight);
  });

  test('of somebody disabled opens nothing', async () => {
    await db().person.update({ where: { email: 'grace@example.org' }, data: { disabledAt: new Date() } });
    expect(await personOfCredentials({ email: 'grace@example.org', password: PASSWORD })).toBeNull();
    await db().person.update({ where: { email: 'grace@example.org' }, data: { disabledAt: null } });
  });
});

describe('a session', () => {
  async function session() {
    const actor = await anActor('reporter');
    const token = await openSession(actor.personId ?? '', 'test browser');
    return { actor, token };
  }

  test('stands for its person with the role of this moment', async () => {
    const { actor, token } = await session();
    await db().person.update({ where: { id: actor.personId ?? '' }, data: { role: 'contributor' } });
    expect(await actorOfSession(token)).toMatchObject({ personId: actor.personId, role: 'contributor' });
  });

  test('is stored as a hash', async () => {
    const { token } = await session();
    const rows = await db().session.findMany({ select: { tokenHash: true } });
    expect(rows.map((row) => Buffer.from(row.tokenHash).toString('base64url'))).not.toContain(token);
  });

  test('ends when it is closed, when its person is disabled, and by time', async () => {
    const closed = await session();
    await closeSession(closed.token);
    expect(await actorOfSession(closed.token)).toBeNull();

    const disabled = await session();
    await db().person.update({
      where: { id: disabled.actor.personId ?? '' },
      data: { disabledAt: new Date() },
    });
    expect(await actorOfSession(disabled.token)).toBeNull();

    const idle = await session();
    expect(
      await actorOfSession(idle.token, () => new Date(Date.now() + SESSION_LIFE.idleMs + 1000)),
    ).toBeNull();
    expect(await actorOfSession('made up')).toBeNull();
  });

  test('used every hour lasts a week and no longer', async () => {
    const { token } = await session();
    const start = Date.now();
    const hours = SESSION_LIFE.absoluteMs / 3_600_000;
    for (let hour = 1; hour < hours; hour += 4) {
      expect(await actorOfSession(token, () => new Date(start + hour * 3_600_000))).not.toBeNull();
    }
    expect(await actorOfSession(token, () => new Date(start + SESSION_LIFE.absoluteMs + 1000))).toBeNull();
  });
});

describe('an API token', () => {
  const aToken = ({ email }: Actor, scope: ApiScope) =>
    createApiToken(systemActor('test'), { email, scopes: [scope] });

  test('stands for its person, until it is revoked or they are disabled', async () => {
    const editor = await anActor('editor');
    const { token } = await aToken(editor, 'articles:read');
    const found = await findApiToken(token);
    expect(found).toMatchObject({ actor: { personId: editor.personId }, scopes: ['articles:read'] });
    expect(await findApiToken(`${token}x`)).toBeNull();

    await db().person.update({ where: { id: editor.personId ?? '' }, data: { disabledAt: new Date() } });
    expect(await findApiToken(token)).toBeNull();
    await db().person.update({ where: { id: editor.personId ?? '' }, data: { disabledAt: null } });
    await db().apiToken.update({ where: { id: found?.id ?? '' }, data: { revokedAt: new Date() } });
    expect(await findApiToken(token)).toBeNull();
  });

  test('is noted as used once a minute, and not with every request', async () => {
    const { token } = await aToken(await anActor('editor'), 'articles:read');
    const now = Date.now();
    for (const [afterMs, usedMs] of [
      [0, 0],
      [59_000, 0],
      [60_000, 60_000],
    ] as const) {
      const { id } = (await findApiToken(token, () => new Date(now + afterMs))) ?? { id: '' };
      const where = { id };
      const { lastUsedAt } = await db().apiToken.findUniqueOrThrow({ where, select: { lastUsedAt: true } });
      expect(lastUsedAt).toEqual(new Date(now + usedMs));
    }
  });

  test('is made by admins only, for people who exist', async () => {
    const editor = await anActor('editor');
    const own = { email: editor.email, scopes: ['articles:read' as const] };
    await expect(createApiToken(editor, own)).rejects.toMatchObject({ code: 'not_allowed' });
    const nobody = { ...own, email: 'nobody@example.org' };
    await expect(createApiToken(systemActor('test'), nobody)).rejects.toMatchObject({ code: 'not_found' });
  });
});
