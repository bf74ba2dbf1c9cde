import { beforeAll, describe, expect, test } from 'vitest';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { publishArticle } from './publish-article.ts';
import { restoreRevision } from './restore-revision.ts';
import { saveWorkingCopy } from './save-working-copy.ts';

withTestNewsroom();

let ada: Actor;

beforeAll(async () => {
  await aSection('world');
  ada = await anActor('editor');
});

describe('a planned length', () => {
  test('is kept, guarded by the version of the fields, and taken away by null', async () => {
    const draft = await aReadyArticle(ada);
    expect(draft.plannedWords).toBeNull();

    const planned = await saveWorkingCopy(ada, draft.id, { fieldsVersion: 1, plannedWords: 600 });
    expect(planned).toMatchObject({ plannedWords: 600, fieldsVersion: 2 });
    const stale = saveWorkingCopy(ada, draft.id, { fieldsVersion: 1, plannedWords: 700 });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    const unplanned = await saveWorkingCopy(ada, draft.id, { fieldsVersion: 2, plannedWords: null });
    expect(unplanned.plannedWords).toBeNull();
  });

  test.each([0, -1, 1.5, 100_001, '600', Number.NaN])('cannot be %j', async (plannedWords) => {
    const draft = await aReadyArticle(ada);
    const refused = saveWorkingCopy(ada, draft.id, { fieldsVersion: 1, ...({ plannedWords } as object) });
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { plannedWords: expect.any(String) },
    });
  });

  test.each([0, 100_001])('of %i is refused by the database too', async (plannedWords) => {
    const { id } = await aReadyArticle(ada);
    const forced = db().article.update({ where: { id }, data: { plannedWords }, select: { id: true } });
    await expect(forced).rejects.toThrow(/article_planned_words_are_sensible/);
  });

  test('leaves a live story up to date, and one with unpublished changes as it was', async () => {
    const { id, version } = await aReadyArticle(ada);
    const live = await publishArticle(ada, id, { version });
    const planned = await saveWorkingCopy(ada, id, { version: live.version, plannedWords: 600 });
    expect(planned.hasUnpublishedChanges).toBe(false);

    const edited = await saveWorkingCopy(ada, id, { version: planned.version, standfirst: 'New.' });
    expect(edited.hasUnpublishedChanges).toBe(true);
    const again = await saveWorkingCopy(ada, id, { version: edited.version, plannedWords: 700 });
    expect(again.hasUnpublishedChanges).toBe(true);
  });

  test('outlives the restore of an older text', async () => {
    const { id, version } = await aReadyArticle(ada, { plannedWords: 300 });
    const live = await publishArticle(ada, id, { version });
    const edited = await saveWorkingCopy(ada, id, {
      version: live.version,
      headline: 'B',
      plannedWords: 600,
    });
    await restoreRevision(ada, id, { version: edited.version, revision: 1 });
    expect(await getArticleForEditing(ada, id)).toMatchObject({
      headline: 'Harbour reopens after storm',
      plannedWords: 600,
    });
  });
});
