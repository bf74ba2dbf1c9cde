import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { trashArticle } from '#lib/articles/commands/trash-article.ts';
import { listRevisions } from '#lib/articles/queries/revisions.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { listArticleLines } from '#lib/audit/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { addPerson } from '#lib/people/commands.ts';
import { listPeopleOnDesk } from '#lib/people/queries/people-desk.ts';
import { getPersonDetails } from '#lib/people/queries/person-details.ts';
import { aMember, type Member, waysIn } from '#lib/people/testing/members.ts';
import { PASSWORD } from '#lib/people/testing/people-commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { everyFactor } from '#lib/testing/factors.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { deletePerson } from './delete-person.ts';
import { disablePerson } from './disable-person.ts';
import { handOver } from './hand-over.ts';

withTestNewsroom();

let admin: Actor;

beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
});

describe('handing over', () => {
  let [from, to]: Member[] = [];
  let mine: Record<'begun' | 'assigned' | 'live' | 'trashed' | 'hidden', string>;

  beforeEach(async () => {
    [from, to] = [await aMember(admin), await aMember(admin)];
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
    const member = await aMember(admin, 'editor');
    const article = await aReadyArticle(member.actor);
    await publishArticle(member.actor, article.id, { version: 1 });
    await assignArticle(admin, article.id, { assigneeId: member.id });
    await db().savedView.create({ data: { personId: member.id, name: 'Mine', query: '' } });
    await everyFactor(member.id);
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
      await db().totp.count(left),
      await db().recoveryCode.count(left),
      await db().passkey.count(left),
      await db().passkeyChallenge.count(left),
      await db().passwordReset.count(left),
    ]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
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
    const member = await aMember(admin);
    await db().person.update({
      where: { id: member.id },
      data: { signedInAt: new Date(), theme: 'dark', timeZone: 'Asia/Tokyo' },
    });
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
      breakGlassUntil: null,
      lastSeenAt: null,
      signedInAt: null,
      theme: 'system',
      timeZone: null,
      deskSeenAt: null,
      mailChoices: {},
    });
  });

  test('the database lets nobody back in who is gone', async () => {
    const member = await aMember(admin);
    await deletePerson(admin, member.id);
    const where = { id: member.id };
    await expect(db().person.update({ where, data: { disabledAt: null } })).rejects.toThrow();
    await expect(db().person.update({ where, data: { passwordHash: 'x' } })).rejects.toThrow();
  });
});
