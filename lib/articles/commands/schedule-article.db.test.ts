import { beforeAll, describe, expect, test } from 'vitest';
import { getPublishedStory, resolveAddress } from '#lib/articles/published.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { LATER, recordsOf } from '#lib/testing/transitions.ts';
import { publishArticle } from './publish-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { cancelSchedule, scheduleArticle, scheduleUnpublish } from './schedule-article.ts';
import { unpublishArticle } from './unpublish-article.ts';

withTestNewsroom();

let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});

const addressesOf = (articleId: string) =>
  db().articleAddress.findMany({
    where: { articleId },
    select: { slug: true, isCurrent: true, isReserved: true },
  });

async function scheduled(headline: string) {
  const { id, version } = await aReadyArticle(editor, { headline });
  return await scheduleArticle(editor, id, { version, at: LATER });
}

async function live(headline: string) {
  const { id, version } = await aReadyArticle(editor, { headline });
  return await publishArticle(editor, id, { version });
}

describe('a scheduled first publication', () => {
  test('is a revision that later typing does not touch', async () => {
    const article = await scheduled('Frozen words');
    expect(article).toMatchObject({
      publication: 'scheduled',
      scheduledFor: LATER,
      hasUnscheduledChanges: false,
      firstPublishedAt: null,
    });
    const edited = await saveWorkingCopy(editor, article.id, {
      version: article.version,
      headline: 'New words',
    });
    expect(edited).toMatchObject({ hasUnscheduledChanges: true, publication: 'scheduled' });
    const revision = await db().revision.findFirst({ where: { articleId: article.id, reason: 'schedule' } });
    expect(revision).toMatchObject({ headline: 'Frozen words', slug: 'frozen-words' });
  });

  test('keeps its address from others, and no reader can tell that it exists', async () => {
    const article = await scheduled('Budget leak');
    expect(await addressesOf(article.id)).toEqual([
      { slug: 'budget-leak', isCurrent: false, isReserved: true },
    ]);
    expect(await resolveAddress('world', 'budget-leak')).toEqual({ kind: 'unknown' });
    expect(await getPublishedStory('world', 'budget-leak')).toBeNull();
    expect((await live('Budget leak')).address).toBe('/world/budget-leak-2');
  });

  test('that is cancelled is a draft again and gives its address back', async () => {
    const article = await scheduled('Called off');
    const ended = await scheduleUnpublish(editor, article.id, {
      version: article.version,
      at: '2126-12-01T00:00:00Z',
    });
    const cancelled = await cancelSchedule(editor, article.id, { version: ended.version });
    expect(cancelled).toMatchObject({ publication: 'never', scheduledFor: null, unpublishAt: null });
    expect(await addressesOf(article.id)).toEqual([]);
    expect((await live('Called off')).address).toBe('/world/called-off');
  });

  test('is replaced by another, whose words and address count', async () => {
    const article = await scheduled('First plan');
    const edited = await saveWorkingCopy(editor, article.id, {
      version: article.version,
      headline: 'Second plan',
    });
    const again = await scheduleArticle(editor, article.id, {
      version: edited.version,
      at: '2126-11-30T08:00:00+01:00',
    });
    expect(again).toMatchObject({ scheduledFor: '2126-11-30T07:00:00.000Z', hasUnscheduledChanges: false });
    expect((await addressesOf(article.id)).map(({ slug }) => slug)).toEqual(['second-plan']);
  });

  test('ends when the article is published at once', async () => {
    const article = await scheduled('Sooner');
    const now = await publishArticle(editor, article.id, { version: article.version });
    expect(now).toMatchObject({ publication: 'live', scheduledFor: null, address: '/world/sooner' });
    expect(await addressesOf(article.id)).toEqual([{ slug: 'sooner', isCurrent: true, isReserved: false }]);
  });
});

describe('a scheduled update', () => {
  test('leaves the live article as it is, at the address readers have', async () => {
    const before = await live('Up already');
    const edited = await saveWorkingCopy(editor, before.id, { version: before.version, slug: 'moves-later' });
    const planned = await scheduleArticle(editor, before.id, { version: edited.version, at: LATER });
    expect(planned).toMatchObject({ publication: 'live', scheduledFor: LATER, address: '/world/up-already' });
    expect(await resolveAddress('world', 'moves-later')).toEqual({ kind: 'unknown' });
    expect(await resolveAddress('world', 'up-already')).toEqual({ kind: 'live' });

    const cancelled = await cancelSchedule(editor, before.id, { version: planned.version });
    expect(cancelled).toMatchObject({ publication: 'live', scheduledFor: null, hasUnpublishedChanges: true });
    expect((await addressesOf(before.id)).map(({ slug }) => slug)).toEqual(['up-already']);
  });

  test('is over when the article is taken down', async () => {
    const before = await live('Down before');
    const planned = await scheduleArticle(editor, before.id, { version: before.version, at: LATER });
    const down = await unpublishArticle(editor, before.id, { version: planned.version });
    expect(down).toMatchObject({ publication: 'unpublished', scheduledFor: null });
  });

  test('that is called a fix and is more is asked about', async () => {
    const before = await live('Seven boats');
    const edited = await saveWorkingCopy(editor, before.id, {
      version: before.version,
      headline: 'Nine boats',
    });
    const plan = { version: edited.version, at: LATER, change: { kind: 'fix' } } as const;
    await expect(scheduleArticle(editor, before.id, plan)).rejects.toMatchObject({
      code: 'needs_confirmation',
    });
  });
});

describe('a time that cannot be is refused, and nothing is written', () => {
  const noon = () => new Date('2026-11-22T12:00:00Z');
  test.each([
    ['has passed', '2026-11-22T12:00:00Z', {}, { code: 'invalid_input', fields: { at: expect.any(String) } }],
    ['is none', 'tomorrow', {}, { code: 'invalid_input', fields: { at: expect.any(String) } }],
    [
      'comes before the end of the embargo',
      '2026-11-22T17:59:59Z',
      { embargoUntil: '2026-11-22T18:00:00Z' },
      { code: 'not_ready', fields: { embargoUntil: expect.any(String) } },
    ],
  ])('that %s', async (_, at, changes, problem) => {
    const { id, version } = await aReadyArticle(editor, changes);
    const before = await recordsOf(id);
    await expect(scheduleArticle(editor, id, { version, at }, noon)).rejects.toMatchObject(problem);
    expect(await recordsOf(id)).toEqual(before);
  });

  test('to the end of the embargo it goes through', async () => {
    const { id, version } = await aReadyArticle(editor, { embargoUntil: '2026-11-22T18:00:00Z' });
    const plan = { version, at: '2026-11-22T18:00:00Z' };
    await expect(scheduleArticle(editor, id, plan, noon)).resolves.toMatchObject({
      publication: 'scheduled',
    });
  });

  test('an end before the beginning, and a beginning after the end', async () => {
    const article = await scheduled('Backwards');
    const early = { version: article.version, at: LATER };
    const refused = { code: 'invalid_input', fields: { at: expect.any(String) } };
    await expect(scheduleUnpublish(editor, article.id, early)).rejects.toMatchObject(refused);
    const next = { version: article.version, at: '2126-11-23T00:00:00Z' };
    const ended = await scheduleUnpublish(editor, article.id, next);
    const late = { version: ended.version, at: '2126-11-23T00:00:00Z' };
    await expect(scheduleArticle(editor, article.id, late)).rejects.toMatchObject(refused);
    const open = await scheduleUnpublish(editor, article.id, { version: ended.version, at: null });
    expect(open.unpublishAt).toBeNull();
  });
});
