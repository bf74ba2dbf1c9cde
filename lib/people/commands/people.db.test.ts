import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { followStories } from '#lib/collab/stories-stream.ts';
import { db } from '#lib/db.ts';
import { followTopics } from '#lib/notices/follow-topics.ts';
import { listPeopleOnDesk } from '#lib/people/queries/people-desk.ts';
import { getPersonDetails } from '#lib/people/queries/person-details.ts';
import { aMember, type Member, waysIn } from '#lib/people/testing/members.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { everyFactor } from '#lib/testing/factors.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { changeRole } from './change-role.ts';
import { deletePerson } from './delete-person.ts';
import { disablePerson, enablePerson } from './disable-person.ts';
import { resetPerson } from './reset-person.ts';
import { signOutPerson } from './sign-out-person.ts';
import { switchOffFactors } from './switch-off-factors.ts';

withTestNewsroom();

/** What the specification allows. */
const WITHIN_MS = 5000;
let admin: Actor;
let world: string;

beforeAll(async () => {
  world = await aSection('world');
  admin = await anActor('admin');
});

/** A room and a desk that somebody has open; tells when each has ended. */
function openStreams({ session }: Member, articleId: string) {
  const request = new Request('http://localhost/api/collab', {
    headers: { cookie: `nightdesk-session=${session}` },
  });
  const currentActor = () => actorOfApiRequest(request, 'articles:read');
  const [room, desk, heard] = [vi.fn(), vi.fn(), vi.fn()];
  const stories = [{ articleId, since: 0 }];
  followStories({ stories, watched: [], currentActor, send: heard, end: room });
  followTopics({ topics: ['desk', 'notices'], currentActor, send: () => {}, end: desk });
  return { room, desk, heard };
}

describe('ending somebody’s access', () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['disabling', (id) => disablePerson(admin, id)],
    ['a new role', (id) => changeRole(admin, id, { role: 'editor' })],
    ['signing out everywhere', (id) => signOutPerson(admin, id)],
    ['deleting', (id) => deletePerson(admin, id)],
    [
      'a reset',
      async (id) => {
        const { email } = await db().person.findUniqueOrThrow({ where: { id }, select: { email: true } });
        await resetPerson(admin, { email, password: 'another pencil behind it' });
      },
    ],
  ])('%s ends open rooms and desks within five seconds', async (_, end) => {
    const member = await aMember(admin);
    const article = await aReadyArticle(member.actor);
    const streams = openStreams(member, article.id);
    await expect.poll(() => streams.heard.mock.calls.length).toBeGreaterThan(0);
    await end(member.id);
    expect(await actorOfSession(member.session)).toBeNull();
    const ended = () => [streams.room.mock.calls.length, streams.desk.mock.calls.length];
    await expect.poll(ended, { timeout: WITHIN_MS }).toEqual([1, 1]);
  });

  test('disabled, nothing lets them in; enabled again, the password does and the old token does not', async () => {
    const member = await aMember(admin);
    expect(await waysIn(member)).toEqual([true, true, true]);
    await disablePerson(admin, member.id);
    expect(await waysIn(member)).toEqual([false, false, false]);
    await expect(disablePerson(admin, member.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await enablePerson(admin, member.id);
    expect(await waysIn(member)).toEqual([false, false, true]);
  });

  test('signed out everywhere, they sign in again and their token goes on', async () => {
    const member = await aMember(admin);
    await openSession(member.id, 'another browser');
    expect(await signOutPerson(admin, member.id)).toEqual({ endedSessions: 2 });
    expect(await waysIn(member)).toEqual([false, true, true]);
  });

  test('reset, only the new password lets them in', async () => {
    const member = await aMember(admin, 'admin');
    await everyFactor(member.id);
    const password = 'another pencil behind it';
    expect(await resetPerson(admin, { email: member.email.toUpperCase(), password })).toMatchObject({
      isDisabled: false,
    });
    expect(await waysIn(member)).toEqual([false, false, false]);
    expect(await personOfCredentials({ email: member.email, password })).toMatchObject({ id: member.id });
    expect(await getPersonDetails(admin, member.id)).toMatchObject({
      factors: { app: false, passkey: false },
    });
    expect(await db().recoveryCode.count({ where: { personId: member.id } })).toBe(0);
    expect(await db().passwordReset.count({ where: { personId: member.id } })).toBe(0);
  });
});

describe('a second factor', () => {
  test('is seen by admins, who switch it off; its owner is signed out and told', async () => {
    const member = await aMember(admin);
    const factors = async () =>
      (await listPeopleOnDesk(admin, { q: member.email, role: null, state: null })).people[0]?.factors;
    expect(await factors()).toEqual({ app: false, passkey: false });
    await expect(switchOffFactors(admin, member.id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await actorOfSession(member.session)).not.toBeNull();

    await everyFactor(member.id);
    expect(await factors()).toEqual({ app: true, passkey: true });
    expect(await switchOffFactors(admin, member.id)).toEqual({ endedSessions: 1 });
    expect(await factors()).toEqual({ app: false, passkey: false });
    expect(await waysIn(member)).toEqual([false, true, true]);
    const mails = await db().mailMessage.findMany({ where: { to: member.email }, select: { subject: true } });
    expect(mails).toEqual([{ subject: expect.stringContaining('your second factor was switched off') }]);
  });
});

describe('a role', () => {
  test('ends the sessions that had the old one; sections hold at once without', async () => {
    const member = await aMember(admin, 'reporter');
    expect(await changeRole(admin, member.id, { role: 'editor' })).toEqual({
      isChanged: true,
      endedSessions: 1,
    });
    const session = await openSession(member.id, 'a browser');
    const outcome = await changeRole(admin, member.id, { role: 'editor', sectionIds: [world] });
    expect(outcome).toEqual({ isChanged: true, endedSessions: 0 });
    expect(await actorOfSession(session)).toMatchObject({ role: 'editor', sectionIds: [world] });
  });

  test('that is the same changes and tells nothing', async () => {
    const member = await aMember(admin, 'reporter');
    const lines = await db().auditEvent.count();
    const outcome = await changeRole(admin, member.id, { role: 'reporter', sectionIds: [world] });
    expect(outcome).toEqual({ isChanged: false, endedSessions: 0 });
    expect([await db().auditEvent.count(), await waysIn(member)]).toEqual([lines, [true, true, true]]);
  });
});

test('when somebody was last here outlives their sessions', async () => {
  const member = await aMember(admin);
  await signOutPerson(admin, member.id);
  const { lastSeenAt } = await getPersonDetails(admin, member.id);
  expect(Math.abs(Date.now() - Date.parse(lastSeenAt ?? ''))).toBeLessThan(60_000);
});

test('the list finds by a part of a name or an address, by role and by state', async () => {
  const member = await aMember(admin, 'editor');
  await disablePerson(admin, member.id);
  const find = async (filter: object) =>
    (await listPeopleOnDesk(admin, { q: '', role: null, state: null, ...filter })).people.map(({ id }) => id);
  expect(await find({ q: member.email.slice(2, -3).toUpperCase() })).toEqual([member.id]);
  expect(await find({ q: `  ${member.actor.name.toUpperCase()}`.trim() })).toEqual([member.id]);
  expect(await find({ state: 'disabled', role: 'editor' })).toContain(member.id);
  expect(await find({ state: 'active' })).not.toContain(member.id);
  expect(await find({ role: 'admin' })).not.toContain(member.id);
  expect(await find({ state: 'invited' })).toEqual([]);
  expect(await find({ q: '%' })).toEqual([]);
});
