import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignArticle } from '#lib/articles/commands/assign-article.ts';
import {
  approveArticle,
  sendBackArticle,
  submitArticle,
  withdrawArticle,
} from '#lib/articles/commands/change-stage.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { trashArticle } from '#lib/articles/commands/trash-article.ts';
import { killArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { allMail, followUp } from '#lib/testing/outbox.ts';
import { waker } from '#lib/wake.ts';
import { writeDigests } from './commands/write-digests.ts';
import { countUnread, listNotices } from './queries.ts';

withTestNewsroom();

let reporter: Actor;
let editor: Actor;
let chief: Actor;

beforeAll(async () => {
  await aSection('world');
  reporter = await anActor('reporter');
  editor = await anActor('editor');
  chief = await anActor('admin');
});

beforeEach(async () => {
  await db().notice.deleteMany();
  await db().mailMessage.deleteMany();
});

async function filed() {
  const draft = await aReadyArticle(reporter);
  const article = await submitArticle(reporter, draft.id, { version: draft.version });
  await followUp();
  return article;
}

type Filed = Awaited<ReturnType<typeof filed>>;

async function inbox(actor: Actor) {
  const { notices, unread } = await listNotices(actor);
  return { unread, notices: notices.map(({ kind, settled, isRead }) => [kind, settled, isRead]) };
}

describe('a review that was asked for', () => {
  test('is to be done while the story is in review', async () => {
    await filed();
    expect(await inbox(editor)).toEqual({ unread: 1, notices: [['review_asked', '', false]] });
  });

  test.each<[string, (article: Filed) => Promise<unknown>]>([
    ['It has been published since.', ({ id, version }) => publishArticle(chief, id, { version })],
    ['It has been approved since.', ({ id, version }) => approveArticle(chief, id, { version })],
    ['It is a draft again.', ({ id, version }) => sendBackArticle(chief, id, { version, note: 'Shorter.' })],
    ['It is a draft again.', ({ id, version }) => withdrawArticle(reporter, id, { version })],
    ['It lies in the trash now.', ({ id, version }) => trashArticle(chief, id, { version })],
  ])('is settled: %s', async (sentence, move) => {
    await move(await filed());
    expect(await inbox(editor)).toEqual({ unread: 0, notices: [['review_asked', sentence, true]] });
  });

  test('asks once, however often the story is handed in', async () => {
    const { id, version } = await filed();
    const draft = await withdrawArticle(reporter, id, { version });
    await submitArticle(reporter, id, { version: draft.version });
    await followUp();
    expect(await inbox(editor)).toEqual({
      unread: 1,
      notices: [
        ['review_asked', '', false],
        ['review_asked', '', true],
      ],
    });
  });
});

test('a story that was sent back is to be done until it is handed in again', async () => {
  const { id, version } = await filed();
  const back = await sendBackArticle(editor, id, { version, note: 'Name the ship.' });
  await followUp();
  expect(await inbox(reporter)).toEqual({ unread: 1, notices: [['sent_back', '', false]] });
  await submitArticle(reporter, id, { version: back.version });
  expect(await inbox(reporter)).toEqual({
    unread: 0,
    notices: [['sent_back', 'It is in review again.', true]],
  });
});

test('a story that went to somebody else is no longer to be done', async () => {
  const { id } = await aReadyArticle(editor);
  await assignArticle(editor, id, { assigneeId: reporter.personId });
  await followUp();
  expect(await inbox(reporter)).toEqual({ unread: 1, notices: [['assigned', '', false]] });
  await assignArticle(editor, id, { assigneeId: chief.personId });
  const settled = 'It is no longer assigned to you.';
  expect(await inbox(reporter)).toEqual({ unread: 0, notices: [['assigned', settled, true]] });
});

test('what happened stays told, also of a story that was killed', async () => {
  const { id, version } = await aReadyArticle(reporter);
  const live = await publishArticle(editor, id, { version });
  await followUp();
  await killArticle(editor, id, { version: live.version, reason: 'A court order.' });
  await followUp();
  expect(await inbox(reporter)).toEqual({
    unread: 2,
    notices: [
      ['killed', '', false],
      ['published', '', false],
    ],
  });
});

test('open pages hear that something is settled, and no mail asks for it', async () => {
  const { id, version } = await filed();
  await db().mailMessage.deleteMany();
  await db().notice.updateMany({ data: { mailDueAt: new Date(0) } });
  const heard: string[] = [];
  const end = waker().listen('notice', (personId) => heard.push(personId));
  await publishArticle(chief, id, { version });
  await followUp();
  await expect.poll(() => heard).toContain(editor.personId);
  end();
  await writeDigests();
  expect((await allMail()).filter(({ to }) => to === editor.email)).toEqual([]);
});

test('what is done before anybody could be told is told without mail', async () => {
  const draft = await aReadyArticle(reporter);
  const { id, version } = await submitArticle(reporter, draft.id, { version: draft.version });
  await publishArticle(chief, id, { version });
  await followUp();
  expect((await inbox(editor)).unread).toBe(0);
  expect((await allMail()).filter(({ to }) => to === editor.email)).toEqual([]);
  expect(await countUnread(editor)).toBe(0);
});
