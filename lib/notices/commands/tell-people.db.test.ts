import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignArticle, claimArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
import { sendBackArticle, submitArticle } from '#lib/articles/commands/change-stage.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { publishDue } from '#lib/articles/commands/publish-due.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { scheduleArticle } from '#lib/articles/commands/schedule-article.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { keepOrphan } from '#lib/collab/commands/orphans.ts';
import { db } from '#lib/db.ts';
import { countUnread, listNotices } from '#lib/notices/queries.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { allMail, followUp, toldOf } from '#lib/testing/outbox.ts';
import { LATER } from '#lib/testing/transitions.ts';
import { chooseMail } from './choose-mail.ts';

withTestNewsroom();

let people: Record<'reporter' | 'colleague' | 'editor' | 'second' | 'sport' | 'admin', Actor>;

beforeAll(async () => {
  const [world, sport] = [await aSection('world'), await aSection('sport')];
  people = {
    reporter: await anActor('reporter'),
    colleague: await anActor('reporter'),
    editor: await anActor('editor', [world]),
    second: await anActor('editor'),
    sport: await anActor('editor', [sport]),
    admin: await anActor('admin'),
  };
});

beforeEach(async () => {
  await followUp();
  await db().notice.deleteMany();
  await db().mailMessage.deleteMany();
});

/** Who was told what, by the names above. */
async function told(articleId: string) {
  await followUp();
  const byId = await toldOf(articleId);
  const named = Object.entries(people).map(([name, { personId }]) => [name, byId[personId ?? '']] as const);
  return Object.fromEntries(named.filter(([, kinds]) => kinds !== undefined));
}

const aStory = (author: Actor, changes: ArticleChanges = {}) =>
  aReadyArticle(author, { section: 'world', ...changes });
const idOf = ({ personId }: Actor) => personId ?? '';

describe('who is told', () => {
  test('a review is asked of the editors of the section, not of whoever asks, nor of admins', async () => {
    const { id, version } = await aStory(people.reporter);
    await submitArticle(people.reporter, id, { version });
    expect(await told(id)).toEqual({ editor: ['review_asked'], second: ['review_asked'] });
    const own = await aStory(people.editor);
    await submitArticle(people.editor, own.id, { version: own.version });
    expect(await told(own.id)).toEqual({ second: ['review_asked'] });
  });

  test('a section without editors asks its admins', async () => {
    await aSection('lonely');
    const where = { id: idOf(people.second) };
    await db().person.update({ where, data: { disabledAt: new Date() }, select: { id: true } });
    const { id, version } = await aStory(people.reporter, { section: 'lonely' });
    await submitArticle(people.reporter, id, { version });
    expect(await told(id)).toEqual({ admin: ['review_asked'] });
    await db().person.update({ where, data: { disabledAt: null }, select: { id: true } });
  });

  test('what is sent back is told to author, assignee and whoever handed it in, with the note', async () => {
    const { id } = await aStory(people.colleague);
    const assigned = await assignArticle(people.editor, id, { assigneeId: idOf(people.reporter) });
    const filed = await submitArticle(people.second, id, { version: assigned.version });
    // Whoever was refused has handed nothing in.
    const stranger = await anActor('reporter');
    await expect(submitArticle(stranger, id, { version: filed.version })).rejects.toThrow();
    await followUp();
    await db().notice.deleteMany();
    await sendBackArticle(people.editor, id, { version: filed.version, note: 'Name the ship.' });
    expect(await told(id)).toEqual({
      reporter: ['sent_back'],
      colleague: ['sent_back'],
      second: ['sent_back'],
    });
    expect(Object.keys(await toldOf(id))).toHaveLength(3);
    const { notices } = await listNotices(people.reporter);
    expect(notices).toMatchObject([
      { kind: 'sent_back', text: 'Name the ship.', headline: 'Harbour reopens after storm', isRead: false },
    ]);
  });

  test('an assignment is told to whoever gets it, and a claim to nobody', async () => {
    const { id } = await aStory(people.colleague);
    await assignArticle(people.editor, id, { assigneeId: idOf(people.reporter) });
    expect(await told(id)).toEqual({ reporter: ['assigned'] });
    const free = await aStory(people.colleague);
    await claimArticle(people.reporter, free.id);
    expect(await told(free.id)).toEqual({});
  });

  test('what becomes of a story is told to those whose it is, not to those who did it', async () => {
    const { id, version } = await aStory(people.reporter, { headline: 'From birth to end' });
    let article = await publishArticle(people.editor, id, { version });
    const change = async (text: string, input: Parameters<typeof publishArticle>[2]['change']) => {
      article = await saveWorkingCopy(people.editor, id, { version: article.version, body: aBody(text) });
      article = await publishArticle(people.editor, id, {
        version: article.version,
        ...(input ? { change: input } : {}),
      });
    };
    await change('The harbour reopened on Sunday!', { kind: 'fix', isConfirmed: true });
    await change('The harbour reopened on Monday.', { kind: 'update' });
    await change('The harbour reopened on Tuesday.', { kind: 'correction', text: 'It was Tuesday.' });
    article = await unpublishArticle(people.editor, id, { version: article.version });
    await killArticle(people.editor, id, { version: article.version, reason: 'A court order.' });
    expect(await told(id)).toEqual({
      reporter: ['published', 'updated', 'corrected', 'unpublished', 'killed'],
    });
    const own = await aStory(people.editor);
    await publishArticle(people.editor, own.id, { version: own.version });
    expect(await told(own.id)).toEqual({});
  });

  test('recovered text is told to whose it is, and once until it is read', async () => {
    const { id } = await aStory(people.reporter);
    const orphan = { clientId: 'a-browser', text: 'lost words' };
    await keepOrphan(people.reporter, id, orphan);
    await keepOrphan(people.reporter, id, orphan);
    expect(await told(id)).toEqual({ reporter: ['recovered'] });
  });
});

describe('a schedule', () => {
  async function due(lateSeconds: number) {
    const { id, version } = await aStory(people.reporter);
    await scheduleArticle(people.second, id, { version, at: LATER });
    const scheduledFor = new Date(Date.now() - lateSeconds * 1000);
    await db().article.update({ where: { id }, data: { scheduledFor }, select: { id: true } });
    return id;
  }

  test('that is kept tells those whose story it is', async () => {
    const id = await due(1);
    await publishDue();
    expect(await told(id)).toEqual({ reporter: ['published'] });
    expect((await listNotices(people.reporter)).notices[0]?.sentence).toBe('It was published as scheduled.');
  });

  test('that is late alarms whoever made it and the editors of the section', async () => {
    const id = await due(42);
    await publishDue();
    expect(await told(id)).toEqual({
      reporter: ['published'],
      editor: ['published_late'],
      second: ['published_late'],
    });
    const [alarm] = (await listNotices(people.editor)).notices;
    expect(alarm?.text).toMatch(/^It came 4\d seconds after its time\.$/);
  });

  test('that fails is told to the same, with the reason', async () => {
    const id = await due(1);
    const embargoUntil = new Date(LATER);
    await db().article.update({ where: { id }, data: { embargoUntil }, select: { id: true } });
    await publishDue();
    expect(await told(id)).toEqual({ editor: ['schedule_failed'], second: ['schedule_failed'] });
    expect((await listNotices(people.second)).notices[0]?.text).toContain('embargo');
  });
});

describe('a confidential story', () => {
  test('is told to those who may see it alone, and its mail does not name it', async () => {
    const { id } = await aStory(people.reporter, { headline: 'The secret dossier' });
    const hidden = await hideArticle(people.reporter, id, {
      isConfidential: true,
      memberIds: [idOf(people.second)],
    });
    const filed = await submitArticle(people.reporter, id, { version: hidden.version });
    expect(await told(id)).toEqual({ second: ['review_asked'] });
    await sendBackArticle(people.second, id, { version: filed.version, note: 'Who is the source?' });
    await followUp();
    const words = JSON.stringify(await allMail());
    expect(words).toContain('a confidential story');
    expect(words).not.toMatch(/dossier|source/);
  });

  test('that becomes one after somebody was told is gone from their notices', async () => {
    const { id, version } = await aStory(people.reporter);
    await submitArticle(people.reporter, id, { version });
    await followUp();
    expect(await countUnread(people.editor)).toBe(1);
    await hideArticle(people.reporter, id, { isConfidential: true });
    expect(await countUnread(people.editor)).toBe(0);
    expect((await listNotices(people.editor)).notices).toEqual([]);
  });
});

test('mail goes at once, or waits for the day’s, or does not go, as each has chosen', async () => {
  const none = { review_asked: 'never', sent_back: 'never', assigned: 'never', published: 'never' } as const;
  const more = { updated: 'never', corrected: 'never', unpublished: 'never', killed: 'never' } as const;
  const rest = { schedule_failed: 'never', published_late: 'never', recovered: 'never' } as const;
  await chooseMail(people.editor, { ...none, ...more, ...rest });
  await chooseMail(people.second, { ...none, ...more, ...rest, review_asked: 'daily' });
  const { id, version } = await aStory(people.reporter, { headline: 'As chosen' });
  const filed = await submitArticle(people.reporter, id, { version });
  await followUp();
  expect(await allMail()).toEqual([]);
  const due = await db().notice.findMany({
    where: { articleId: id },
    select: { personId: true, mailDueAt: true, mailedAt: true },
  });
  expect(due).toEqual(
    expect.arrayContaining([
      { personId: people.editor.personId, mailDueAt: null, mailedAt: null },
      { personId: people.second.personId, mailDueAt: expect.any(Date), mailedAt: null },
    ]),
  );
  await sendBackArticle(people.editor, id, { version: filed.version, note: 'Name the ship.' });
  await followUp();
  expect(await allMail()).toMatchObject([
    {
      to: people.reporter.email,
      subject: 'Sent back: As chosen',
      text: expect.stringMatching(
        /^As chosen\n\neditor \d+ sent it back to you\.\n\nName the ship\.\n\nhttp/,
      ),
      sentAt: null,
    },
  ]);
});
