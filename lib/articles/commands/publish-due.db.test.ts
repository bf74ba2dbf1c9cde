import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { getPublishedStory, resolveAddress } from '#lib/articles/published.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { LATER, recordsOf } from '#lib/testing/transitions.ts';
import { publishArticle } from './publish-article.ts';
import { publishDue } from './publish-due.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { cancelSchedule, scheduleArticle, scheduleUnpublish } from './schedule-article.ts';

withTestNewsroom();

let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});

// What a test leaves behind must not be due in the next.
afterEach(async () => {
  vi.useRealTimers();
  await publishDue(100);
});

async function scheduled(headline: string) {
  const { id, version } = await aReadyArticle(editor, { headline });
  return await scheduleArticle(editor, id, { version, at: LATER });
}

/** Lets the time of what is scheduled come. */
async function makeDue(...ids: string[]): Promise<void> {
  await db().article.updateMany({
    where: { id: { in: ids } },
    data: { scheduledFor: new Date(Date.now() - 1000) },
  });
}

const linesOf = async (articleId: string) => {
  const where = { objectId: articleId };
  const lines = await db().auditEvent.findMany({ where, orderBy: { id: 'asc' }, select: { action: true } });
  return lines.map(({ action }) => action);
};

describe('what is due', () => {
  test('goes live as it was scheduled, by the system, on behalf of whoever scheduled it', async () => {
    const article = await scheduled('Due story');
    await saveWorkingCopy(editor, article.id, { version: article.version, headline: 'Typed since' });
    await makeDue(article.id);

    expect(await publishDue()).toEqual([{ articleId: article.id, did: 'published' }]);

    expect(await getPublishedStory('world', 'due-story')).toMatchObject({ headline: 'Due story' });
    expect(await getArticleForEditing(editor, article.id)).toMatchObject({
      publication: 'live',
      address: '/world/due-story',
      slug: 'due-story',
      headline: 'Typed since',
      scheduledFor: null,
      hasUnpublishedChanges: true,
    });
    const line = await db().auditEvent.findFirst({
      where: { objectId: article.id, action: 'article.publish' },
    });
    expect(line).toMatchObject({
      personId: null,
      actorName: 'Nightdesk (schedule)',
      after: { decidedById: editor.personId },
    });
  });

  test('without later typing has nothing left to publish', async () => {
    const article = await scheduled('Nothing left');
    await makeDue(article.id);
    await publishDue();
    expect(await getArticleForEditing(editor, article.id)).toMatchObject({ hasUnpublishedChanges: false });
  });

  test('may be the update of a live article, with its note and at its new address', async () => {
    const { id, version } = await aReadyArticle(editor, { headline: 'Old place' });
    const live = await publishArticle(editor, id, { version });
    const edited = await saveWorkingCopy(editor, id, { version: live.version, slug: 'new-place' });
    const change = { kind: 'correction', text: 'The place was wrong.', place: 'top' } as const;
    await scheduleArticle(editor, id, { version: edited.version, at: LATER, change });
    await makeDue(id);

    await publishDue();

    expect(await resolveAddress('world', 'old-place')).toEqual({ kind: 'moved', to: '/world/new-place' });
    const notes = await db().correction.findMany({ where: { articleId: id } });
    expect(notes).toMatchObject([{ text: 'The place was wrong.', place: 'top', personId: editor.personId }]);
    expect((await linesOf(id)).at(-1)).toBe('article.publishUpdate');
  });

  test('is caught up with in order: what began and ended meanwhile is down', async () => {
    const article = await scheduled('Began and ended');
    await scheduleUnpublish(editor, article.id, { version: article.version, at: '2126-12-01T00:00:00Z' });
    const [begun, ended] = [new Date(Date.now() - 2000), new Date(Date.now() - 1000)];
    await db().article.update({
      where: { id: article.id },
      data: { scheduledFor: begun, unpublishAt: ended },
      select: { id: true },
    });

    const outcomes = await publishDue();

    expect(outcomes.map(({ did }) => did)).toEqual(['published', 'unpublished']);
    expect(await getArticleForEditing(editor, article.id)).toMatchObject({
      publication: 'unpublished',
      unpublishAt: null,
    });
    expect(await resolveAddress('world', 'began-and-ended')).toEqual({ kind: 'gone' });
  });

  test('is published at most so many at a time, the rest by the next call', async () => {
    const articles = await Promise.all(['One of three', 'Two of three', 'Three of three'].map(scheduled));
    await makeDue(...articles.map(({ id }) => id));
    expect(await publishDue(2)).toHaveLength(2);
    expect(await publishDue(2)).toHaveLength(1);
    expect(await publishDue(2)).toEqual([]);
  });
});

describe('the database’s clock', () => {
  test('says what is due, whatever this machine’s clock says', async () => {
    const article = await scheduled('Not before its time');
    vi.useFakeTimers({ now: new Date('2200-01-01T00:00:00Z'), toFake: ['Date'] });
    expect(await publishDue()).toEqual([]);
    expect((await recordsOf(article.id)).last?.action).toBe('article.schedule');
  });

  test('is never early, and not late', async () => {
    const { id, version } = await aReadyArticle(editor, { headline: 'To the second' });
    const due = new Date(Date.now() + 400);
    await scheduleArticle(editor, id, { version, at: due.toISOString() });
    await vi.waitUntil(async () => (await publishDue()).length > 0, { timeout: 4000, interval: 20 });
    const { publishedAt } = await getArticleForEditing(editor, id);
    const lateMs = new Date(publishedAt ?? 0).getTime() - due.getTime();
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(2000);
  });
});

describe('exactly once', () => {
  test('with several schedulers at work', async () => {
    const articles = await Promise.all(Array.from({ length: 8 }, (_, n) => scheduled(`Raced story ${n}`)));
    const ids = articles.map(({ id }) => id);
    await makeDue(...ids);

    const outcomes = (await Promise.all([publishDue(), publishDue(), publishDue()])).flat();

    expect(outcomes.map(({ articleId }) => articleId).sort()).toEqual([...ids].sort());
    for (const id of ids) {
      expect((await linesOf(id)).filter((action) => action === 'article.publish')).toHaveLength(1);
      expect(await db().outboxEvent.count({ where: { articleId: id, kind: 'article.publish' } })).toBe(1);
    }
  });

  test.each([1, 2, 3, 4, 5, 6])('when somebody cancels at that moment: one of the two, try %d', async (n) => {
    const { id, version } = await scheduled(`Cancelled in time ${n}`);
    await makeDue(id);

    const [cancelled, due] = await Promise.allSettled([
      cancelSchedule(editor, id, { version }),
      publishDue(),
    ]);

    expect(due.status).toBe('fulfilled');
    const ends = (await linesOf(id)).filter((action) => /cancelSchedule|publish/.test(action));
    const { publication } = await getArticleForEditing(editor, id);
    // A cancel that holds the article makes the scheduler pass it over.
    const won =
      cancelled.status === 'fulfilled'
        ? { publication: 'never', ends: ['article.cancelSchedule'] }
        : { publication: 'live', ends: ['article.publish'] };
    expect({ publication, ends }).toEqual(won);
  });

  test('and a cancel that comes too late says that the article has changed', async () => {
    const { id, version } = await scheduled('Too late');
    await makeDue(id);
    await publishDue();
    await expect(cancelSchedule(editor, id, { version })).rejects.toMatchObject({ code: 'stale_version' });
  });
});

describe('what fails', () => {
  test('for good is written on the article once, told, and not tried again until it is scheduled anew', async () => {
    const article = await scheduled('Held back');
    const embargoUntil = '2126-12-24T18:00:00Z';
    await saveWorkingCopy(editor, article.id, { version: article.version, embargoUntil });
    await makeDue(article.id);

    expect(await publishDue()).toMatchObject([{ articleId: article.id, did: 'failed' }]);
    expect(await publishDue()).toEqual([]);

    const held = await getArticleForEditing(editor, article.id);
    expect(held).toMatchObject({
      publication: 'scheduled',
      scheduleProblem: expect.stringContaining('embargo'),
    });
    expect((await linesOf(article.id)).filter((action) => action === 'article.scheduleFailed')).toHaveLength(
      1,
    );
    const told = await db().outboxEvent.findMany({
      where: { articleId: article.id, kind: 'article.scheduleFailed' },
    });
    expect(told).toMatchObject([{ payload: { personId: editor.personId, note: held.scheduleProblem } }]);
    const freed = await saveWorkingCopy(editor, article.id, { version: held.version, embargoUntil: null });
    const again = await scheduleArticle(editor, article.id, { version: freed.version, at: LATER });
    expect(again.scheduleProblem).toBe('');
  });

  test('for a while is left as it is for the next call, and does not hold up the others', async () => {
    const [broken, fine] = [await scheduled('Trouble for a while'), await scheduled('No trouble')];
    await makeDue(broken.id, fine.id);
    await db()
      .$executeRaw`UPDATE article SET scheduled_change = '{"kind": "unheard of"}' WHERE id = ${broken.id}::uuid`;

    const outcomes = await publishDue();

    expect(outcomes).toMatchObject(
      expect.arrayContaining([
        { articleId: broken.id, did: 'nothing', error: expect.anything() },
        { articleId: fine.id, did: 'published' },
      ]),
    );
    expect((await recordsOf(broken.id)).last?.action).toBe('article.schedule');
    await db().$executeRaw`UPDATE article SET scheduled_change = NULL WHERE id = ${broken.id}::uuid`;
    expect(await publishDue()).toEqual([{ articleId: broken.id, did: 'published' }]);
  });
});
