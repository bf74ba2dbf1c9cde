import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { trashArticle } from '#lib/articles/commands/trash-article.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { addressKey, FRONT_KEY, SITE_KEY, sectionListKey, storyKey } from '#lib/pages/keys.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { pageChangesOf } from '#lib/testing/page-changes.ts';
import { beginPage } from './commands/begin-page.ts';
import { changeSettings } from './commands.ts';
import { getSiteIdentity } from './published.ts';
import { getSettings } from './queries.ts';
import type { SettingsChange } from './schema.ts';

withTestNewsroom();
let admin: Actor;
let page: ArticleForEditing;
let pages = 0;

beforeAll(async () => {
  admin = await anActor('admin');
  await aSection('world');
});

beforeEach(async () => {
  pages += 1;
  const draft = await aReadyArticle(admin, {
    section: 'about',
    headline: `Contact ${pages}`,
    bylineText: '',
  });
  page = await publishArticle(admin, draft.id, { version: draft.version });
  await change({ contactPageId: page.id });
});

async function change(fields: Omit<SettingsChange, 'version'>) {
  const { version } = await getSettings(admin);
  return await changeSettings(admin, { version, ...fields });
}

const contact = async () => (await getSiteIdentity()).pages.contact;

test('every page leads to the page that was chosen, by its own name and address', async () => {
  expect(await contact()).toEqual({
    id: page.id,
    address: `/about/contact-${pages}`,
    headline: `Contact ${pages}`,
    language: 'en',
  });
  await change({ contactPageId: null });
  expect(await contact()).toBeNull();
});

describe('once it is off the site, every page knows at once', () => {
  const takedowns = {
    unpublished: () => unpublishArticle(admin, page.id, { version: page.version }),
    killed: () => killArticle(admin, page.id, { version: page.version, reason: 'A court order.' }),
  };
  test.each(Object.entries(takedowns))('%s', async (_, takeDown) => {
    const { keys, changes } = await pageChangesOf(takeDown);
    expect(await contact()).toBeNull();
    expect(keys).toEqual(
      expect.arrayContaining([SITE_KEY, storyKey(page.id), addressKey(page.address ?? '')]),
    );
    // All that is kept for bad times would be thrown away with it.
    expect(changes.filter(({ kind }) => kind === 'site')).toEqual([
      expect.objectContaining({ isTakedown: false }),
    ]);
    expect(changes.some(({ isTakedown }) => isTakedown)).toBe(true);
  });
});

test('another headline or address is on every page too, and in no list of stories', async () => {
  const saved = await saveWorkingCopy(admin, page.id, {
    version: page.version,
    headline: 'Write to us',
    slug: `write-${pages}`,
  });
  const { keys } = await pageChangesOf(() =>
    publishArticle(admin, page.id, { version: saved.version, change: { kind: 'update' } }),
  );
  expect(keys).toEqual(expect.arrayContaining([SITE_KEY, sectionListKey('about')]));
  expect(keys).not.toContain(FRONT_KEY);
  expect(await contact()).toMatchObject({ headline: 'Write to us', address: `/about/write-${pages}` });
});

test('a page that none leads to touches itself and the list of pages alone', async () => {
  await change({ contactPageId: null });
  const { keys } = await pageChangesOf(() => unpublishArticle(admin, page.id, { version: page.version }));
  expect(keys).not.toContain(SITE_KEY);
  expect(keys).toContain(storyKey(page.id));
});

test('what is a story by now is led to no more', async () => {
  const saved = await saveWorkingCopy(admin, page.id, {
    version: page.version,
    section: 'world',
    bylineText: 'By the desk',
  });
  await publishArticle(admin, page.id, { version: saved.version, change: { kind: 'fix' } });
  expect(await contact()).toBeNull();
});

describe('cannot be chosen:', () => {
  test('a story, a page in the trash, and nothing at all', async () => {
    const story = await aReadyArticle(admin, { section: 'world' });
    const begun = await aReadyArticle(admin, { section: 'about' });
    await trashArticle(admin, begun.id, { version: begun.version });
    for (const id of [story.id, begun.id, '0193f000-0000-7000-8000-00000000dead']) {
      await expect(change({ contactPageId: id })).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { contactPageId: expect.stringContaining('Choose another') },
      });
    }
    expect(await contact()).toMatchObject({ id: page.id });
  });
});

describe('a page that is begun in the settings', () => {
  test('is written and published as any story', async () => {
    const begun = await beginPage(admin, 'ethics');
    expect(begun).toMatchObject({ headline: 'How we work', isLive: false });
    expect((await getSettings(admin)).pages).toContainEqual(begun);
    await change({ ethicsPageId: begun.id });
    expect((await getSiteIdentity()).pages.ethics).toBeNull();
    const { version } = await getArticleForEditing(admin, begun.id);
    const saved = await saveWorkingCopy(admin, begun.id, { version, body: aBody('We check.') });
    await publishArticle(admin, begun.id, { version: saved.version });
    expect((await getSiteIdentity()).pages.ethics).toMatchObject({ address: '/about/ethics' });
  });

  test('speaks the language of the publication', async () => {
    await change({ language: 'he' });
    expect(await beginPage(admin, 'contact')).toMatchObject({ headline: 'יצירת קשר' });
    await change({ language: 'en' });
  });

  test('is not there for an editor', async () => {
    const editor = await anActor('editor');
    await expect(beginPage(editor, 'contact')).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a page that was never live and is deleted for good is chosen no more', async () => {
  const draft = await aReadyArticle(admin, { section: 'about' });
  await change({ ethicsPageId: draft.id });
  await db().article.delete({ where: { id: draft.id }, select: { id: true } });
  expect((await getSettings(admin)).ethicsPageId).toBeNull();
});
