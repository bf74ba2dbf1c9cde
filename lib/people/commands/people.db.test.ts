import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { assignArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { trashArticle } from '#lib/articles/commands/trash-article.ts';
import { listRevisions } from '#lib/articles/queries/revisions.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { listArticleLines } from '#lib/audit/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { createApiToken, findApiToken } from '#lib/auth/api-tokens.ts';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { followStories } from '#lib/collab/stories-stream.ts';
import { db } from '#lib/db.ts';
import { followTopics } from '#lib/notices/follow-topics.ts';
import { addPerson } from '#lib/people/commands.ts';
import { listPeopleOnDesk } from '#lib/people/queries/people-desk.ts';
import { getPersonDetails } from '#lib/people/queries/person-details.ts';
import { PASSWORD } from '#lib/people/testing/people-commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { changeRole } from './change-role.ts';
import { deletePerson } from './delete-person.ts';
import { disablePerson, enablePerson } from './disable-person.ts';
import { handOver } from './hand-over.ts';
import { resetPerson } from './reset-person.ts';
import { signOutPerson } from './sign-out-person.ts';

withTestNewsroom();

/** What the specification allows. */
const WITHIN_MS = 5000;
let admin: Actor;
let world: string;
let count = 0;

beforeAll(async () => {
  world = await aSection('world');
  admin = await anActor('admin');
});

interface Member {
  id: string;
  email: string;
  actor: Actor;
  session: string;
  token: string;
}

/** Somebody who is signed in and has an API token. */
async function aMember(role: 'reporter' | 'editor' | 'admin' = 'reporter'): Promise<Member> {
  count += 1;
  const email = `member-${count}@people.test`;
  const { id } = await addPerson(admin, { email, name: `Member ${count}`, role, password: PASSWORD });
  const session = await openSession(id, 'a browser');
  const { token } = await createApiToken(admin, { email, scopes: ['articles:read'] });
  const actor = await actorOfSession(session);
  if (!actor) throw new Error('whoever was just signed in is somebody');
  return { id, email, actor, session, token };
}

/** Which of the ways in are open: a session, a token, the password. */
async function waysIn({ email, session, token }: Member): Promise<boolean[]> {
  const found = [
    await actorOfSession(session),
    await findApiToken(token),
    await personOfCredentials({ email, password: PASSWORD }),
  ];
  return found.map((one) => one !== null);
}

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
    const member = await aMember();
    const article = await aReadyArticle(member.actor);
    const streams = openStreams(member, article.id);
    await expect.poll(() => streams.heard.mock.calls.length).toBeGreaterThan(0);
    await end(member.id);
    expect(await actorOfSession(member.session)).toBeNull();
    const ended = () => [streams.room.mock.calls.length, streams.desk.mock.calls.length];
    await expect.poll(ended, { timeout: WITHIN_MS }).toEqual([1, 1]);
  });

  test('disabled, nothing lets them in; enabled again, the password does and the old token does not', async () => {
    const member = await aMember();
    expect(await waysIn(member)).toEqual([true, true, true]);
    await disablePerson(admin, member.id);
    expect(await waysIn(member)).toEqual([false, false, false]);
    await expect(disablePerson(admin, member.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await enablePerson(admin, member.id);
    expect(await waysIn(member)).toEqual([false, false, true]);
  });

  test('signed out everywhere, they sign in again and their token goes on', async () => {
    const member = await aMember();
    await openSession(member.id, 'another browser');
    expect(await signOutPerson(admin, member.id)).toEqual({ endedSessions: 2 });
    expect(await waysIn(member)).toEqual([false, true, true]);
  });

  test('reset, only the new password lets them in', async () => {
    const member = await aMember('admin');
    const password = 'another pencil behind it';
    expect(await resetPerson(admin, { email: member.email.toUpperCase(), password })).toMatchObject({
      isDisabled: false,
    });
    expect(await waysIn(member)).toEqual([false, false, false]);
    expect(await personOfCredentials({ email: member.email, password })).toMatchObject({ id: member.id });
  });
});

describe('a role', () => {
  test('ends the sessions that had the old one; sections hold at once without', async () => {
    const member = await aMember('reporter');
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
    const member = await aMember('reporter');
    const lines = await db().auditEvent.count();
    const outcome = await changeRole(admin, member.id, { role: 'reporter', sectionIds: [world] });
    expect(outcome).toEqual({ isChanged: false, endedSessions: 0 });
    expect([await db().auditEvent.count(), await waysIn(member)]).toEqual([lines, [true, true, true]]);
  });
});

describe('handing over', () => {
  let [from, to]: Member[] = [];
  let mine: Record<'begun' | 'assigned' | 'live' | 'trashed' | 'hidden', string>;

  beforeEach(async () => {
    [from, to] = [await aMember(), await aMember()];
    const ready = async (by: Actor) => (await aReadyArticle(by)).id;
    mine = {
      begun: await ready(from.actor),
      assigned: await ready(admin),
      live: await ready(from.actor),
      trashed: await ready(from.actor),
      hidden: await ready(from.actor),
    };
    await assignArticle(admin, mine.assigned, { assigneeId: from.id });
    await hideArticle(from.actor, mine.hidden, { isConfidential: true, memberIds: [] });
    await publishArticle(admin, mine.live, { version: 1 });
    await trashArticle(from.actor, mine.trashed, { version: 1 });
    await db().articleOrphan.create({
      data: { articleId: mine.begun, personId: from.id, clientId: 'a tab', text: 'lost', reason: 'deleted' },
    });
    await db().mailMessage.deleteMany({});
  });

  test('gives what is in hand to somebody, who can go on with it and is told by one mail', async () => {
    if (!from || !to) throw new Error('both are there');
    expect((await getPersonDetails(admin, from.id)).inHand).toEqual({ begun: 2, assigned: 1 });
    expect(await handOver(admin, from.id, { to: to.id })).toEqual({ stories: 3 });
    for (const id of [mine.begun, mine.assigned, mine.hidden]) {
      const article = await getArticleForEditing(to.actor, id);
      expect(article).toMatchObject({ assignee: { id: to.id }, may: { edit: true, submit: true } });
      expect((await listArticleLines(admin, id)).lines[0]).toMatchObject({
        action: 'article.assign',
        after: { assigneeId: to.id },
      });
    }
    const others = await db().article.findMany({
      where: { id: { in: [mine.live, mine.trashed] } },
      select: { assigneeId: true, createdById: true },
    });
    expect(others).toEqual(Array.from({ length: 2 }, () => ({ assigneeId: null, createdById: from?.id })));
    expect(await db().mailMessage.findMany({ select: { to: true, subject: true } })).toEqual([
      { to: to.email, subject: `Handed over to you: 3 stories of ${from.actor.name}` },
    ]);
    expect(await db().articleOrphan.count({ where: { personId: to.id } })).toBe(1);
    expect((await getPersonDetails(admin, from.id)).inHand).toEqual({ begun: 0, assigned: 0 });
    expect(await handOver(admin, from.id, { to: to.id })).toEqual({ stories: 0 });
  });

  test('is refused to whoever could not go on with it', async () => {
    if (!from || !to) throw new Error('both are there');
    const contributor = await anActor('contributor');
    await disablePerson(admin, to.id);
    for (const id of [from.id, to.id, contributor.personId, '0193f000-0000-7000-8000-00000000dead']) {
      await expect(handOver(admin, from.id, { to: id ?? '' })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    expect((await getPersonDetails(admin, from.id)).inHand).toEqual({ begun: 2, assigned: 1 });
  });
});

describe('deleting', () => {
  test('leaves the name where it stood, and frees the address', async () => {
    const member = await aMember('editor');
    const article = await aReadyArticle(member.actor);
    await publishArticle(member.actor, article.id, { version: 1 });
    await assignArticle(admin, article.id, { assigneeId: member.id });
    await db().savedView.create({ data: { personId: member.id, name: 'Mine', query: '' } });
    const profile = await db().profile.create({ data: { slug: member.id, name: 'M', personId: member.id } });
    await deletePerson(admin, member.id);

    expect(await waysIn(member)).toEqual([false, false, false]);
    const { revisions } = await listRevisions(admin, article.id);
    expect(revisions[0]).toMatchObject({ by: { id: member.id, name: member.actor.name } });
    const { lines } = await listArticleLines(admin, article.id);
    expect(lines.map(({ action, by }) => [action, by.name])).toContainEqual([
      'article.publish',
      member.actor.name,
    ]);
    expect(await getArticleForEditing(admin, article.id)).toMatchObject({ assignee: null });
    expect(await db().profile.findUnique({ where: { id: profile.id }, select: { personId: true } })).toEqual({
      personId: null,
    });
    const left = { where: { personId: member.id } };
    expect([
      await db().session.count(left),
      await db().apiToken.count(left),
      await db().savedView.count(left),
      await db().notice.count(left),
      await db().personSection.count(left),
    ]).toEqual([0, 0, 0, 0, 0]);
    await expect(getPersonDetails(admin, member.id)).rejects.toMatchObject({ code: 'not_found' });
    const { people } = await listPeopleOnDesk(admin, { q: member.actor.name, role: null, state: null });
    expect(people).toEqual([]);
    const again = {
      email: member.email,
      name: 'Somebody else',
      role: 'reporter',
      password: PASSWORD,
    } as const;
    expect((await addPerson(admin, again)).id).not.toBe(member.id);
  });

  test('keeps nothing of them but the name', async () => {
    const member = await aMember();
    await deletePerson(admin, member.id);
    const { id, name, deletedAt, disabledAt, createdAt, ...rest } = await db().person.findUniqueOrThrow({
      where: { id: member.id },
    });
    expect([id, name, deletedAt, disabledAt]).toEqual([
      member.id,
      member.actor.name,
      expect.any(Date),
      expect.any(Date),
    ]);
    expect(createdAt).toBeInstanceOf(Date);
    expect(rest).toEqual({
      email: `${member.id}@deleted.invalid`,
      role: 'contributor',
      passwordHash: null,
      lastSeenAt: null,
      deskSeenAt: null,
      mailChoices: {},
    });
  });

  test('the database lets nobody back in who is gone', async () => {
    const member = await aMember();
    await deletePerson(admin, member.id);
    const where = { id: member.id };
    await expect(db().person.update({ where, data: { disabledAt: null } })).rejects.toThrow();
    await expect(db().person.update({ where, data: { passwordHash: 'x' } })).rejects.toThrow();
  });
});

test('when somebody was last here outlives their sessions', async () => {
  const member = await aMember();
  await signOutPerson(admin, member.id);
  const { lastSeenAt } = await getPersonDetails(admin, member.id);
  expect(Math.abs(Date.now() - Date.parse(lastSeenAt ?? ''))).toBeLessThan(60_000);
});

test('the list finds by a part of a name or an address, by role and by state', async () => {
  const member = await aMember('editor');
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
