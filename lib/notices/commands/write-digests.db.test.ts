import { beforeAll, beforeEach, expect, test } from 'vitest';
import { hideArticle } from '#lib/articles/commands/assign-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { allMail, followUp } from '#lib/testing/outbox.ts';
import { markNotices } from './mark-notices.ts';
import { writeDigests } from './write-digests.ts';

withTestNewsroom();

let reporter: Actor;
let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  reporter = await anActor('reporter');
  editor = await anActor('editor');
  await db().newsroom.update({
    where: { id: 1 },
    data: { name: 'The Harbour Post', timeZone: 'Europe/Berlin' },
    select: { id: true },
  });
});

beforeEach(async () => {
  await db().notice.deleteMany();
  await db().mailMessage.deleteMany();
});

async function published(headline: string): Promise<string> {
  const { id, version } = await aReadyArticle(reporter, { headline });
  await publishArticle(editor, id, { version });
  await followUp();
  return id;
}

/** Lets seven o'clock come. */
const morning = () =>
  db().$executeRaw`UPDATE notice SET mail_due_at = now() - interval '1 second' WHERE mail_due_at IS NOT NULL`;

test('a notice is due at the newsroom’s next seven o’clock, and no mail goes before', async () => {
  await published('Not yet');
  expect(await writeDigests()).toBe(0);
  expect(await allMail()).toEqual([]);
  const { mailDueAt } = await db().notice.findFirstOrThrow({ select: { mailDueAt: true } });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
  expect(clock.format(mailDueAt ?? 0)).toBe('07:00');
});

test('one mail brings all of them, once, however many processes write it', async () => {
  await published('First of two');
  await published('Second of two');
  await morning();
  await Promise.all([writeDigests(), writeDigests(), writeDigests()]);
  await writeDigests();
  const mail = await allMail();
  expect(mail).toMatchObject([
    { to: reporter.email, subject: 'The Harbour Post: 2 notices since yesterday', sentAt: null },
  ]);
  expect(mail[0]?.text).toMatch(/First of two.*Second of two.*\/admin\/notices.*\/admin\/account/s);
});

test('each of several people gets theirs once, and none of another’s', async () => {
  const reporters = await Promise.all(Array.from({ length: 6 }, () => anActor('reporter')));
  for (const author of reporters) {
    const { id, version } = await aReadyArticle(author, { headline: `By ${author.name}` });
    await publishArticle(editor, id, { version });
  }
  await followUp();
  await morning();
  await Promise.all([1, 2, 3, 4].map(() => writeDigests()));
  const mail = await allMail();
  expect(mail.map(({ to }) => to).toSorted()).toEqual(reporters.map(({ email }) => email).toSorted());
  for (const { email, name } of reporters) {
    const { text = '' } = mail.find(({ to }) => to === email) ?? {};
    expect(text.match(/^By .*$/gm)).toEqual([`By ${name}`]);
  }
});

test('what was read, hidden or unwanted meanwhile is left out, and nothing left makes no mail', async () => {
  const hidden = await published('Hidden since');
  await published('Read since');
  await hideArticle(editor, hidden, { isConfidential: true });
  await db().article.update({ where: { id: hidden }, data: { createdById: null }, select: { id: true } });
  const { id } = await db().notice.findFirstOrThrow({
    where: { article: { headline: 'Read since' } },
    select: { id: true },
  });
  await markNotices(reporter, { ids: [id] });
  await morning();
  await writeDigests();
  expect(await allMail()).toEqual([]);

  await published('Unwanted since');
  const where = { id: reporter.personId ?? '' };
  await db().person.update({ where, data: { mailChoices: { published: 'never' } }, select: { id: true } });
  await morning();
  await writeDigests();
  expect(await allMail()).toEqual([]);
  expect(await db().notice.count({ where: { mailDueAt: { not: null } } })).toBe(0);
});
