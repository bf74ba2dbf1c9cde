import { beforeAll, expect, test } from 'vitest';
import { linkTranslation, unlinkTranslation } from '#lib/articles/commands/link-translation.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { translateArticle } from '#lib/articles/commands/translate-article.ts';
import { unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { archiveKey, storyKey } from '#lib/pages/keys.ts';
import { listStoriesOfMonth } from '#lib/sitemaps/published.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { pageChangesOf } from '#lib/testing/page-changes.ts';
import { listTranslationsOf } from './translations.ts';

withTestNewsroom();

let editor: Actor;
beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});

const MONTH = new Date().toISOString().slice(0, 7);

async function live(language: string) {
  const { id, version } = await aReadyArticle(editor, { headline: `In ${language}`, language });
  return await publishArticle(editor, id, { version });
}

const readersFind = async ({ id, language }: { id: string; language: string }) =>
  (await listTranslationsOf(id, language)).map((found) => found.language);

test('readers find what is live and nothing else, from the moment it is until it is not', async () => {
  const en = await live('en');
  const draft = await translateArticle(editor, en.id, { language: 'he' });
  expect(await readersFind(en)).toEqual([]);
  const named = await saveWorkingCopy(editor, draft.id, { version: draft.version, headline: 'בעברית' });
  const goesLive = await pageChangesOf(() => publishArticle(editor, draft.id, { version: named.version }));
  expect(goesLive.keys).toEqual(expect.arrayContaining([storyKey(en.id), archiveKey(MONTH)]));
  expect(await listTranslationsOf(en.id, 'en')).toEqual([
    { address: expect.stringMatching(/^\/world\//), language: 'he', isOriginal: false, isOfOriginal: true },
  ]);
  expect(await listTranslationsOf(draft.id, 'he')).toMatchObject([{ language: 'en', isOriginal: true }]);
  const inSitemap = (await listStoriesOfMonth(MONTH, 1, 'UTC')).find(({ address }) => address === en.address);
  expect(inSitemap?.translations).toMatchObject([{ language: 'he' }]);

  const { version } = await getArticleForEditing(editor, draft.id);
  const down = await pageChangesOf(() => unpublishArticle(editor, draft.id, { version }));
  const sibling = down.changes.find(({ storyId }) => storyId === en.id);
  expect(sibling).toMatchObject({ isTakedown: true });
  expect(await readersFind(en)).toEqual([]);
});

test('readers find what was linked, and not what was parted, and both pages change', async () => {
  const [en, he] = [await live('en'), await live('he')];
  const linking = await pageChangesOf(() => linkTranslation(editor, en.id, { articleId: he.id }));
  expect(linking.keys).toEqual(expect.arrayContaining([storyKey(en.id), storyKey(he.id)]));
  expect(await readersFind(en)).toEqual(['he']);
  const parting = await pageChangesOf(() => unlinkTranslation(editor, en.id, he.id));
  expect(parting.keys).toEqual(expect.arrayContaining([storyKey(en.id), storyKey(he.id)]));
  expect(await readersFind(he)).toEqual([]);
});

test('readers find a translation where it has moved to', async () => {
  const [en, he] = [await live('en'), await live('he')];
  await linkTranslation(editor, en.id, { articleId: he.id });
  const { version } = await getArticleForEditing(editor, he.id);
  const saved = await saveWorkingCopy(editor, he.id, { version, slug: 'moved-to-here' });
  const { keys } = await pageChangesOf(() =>
    publishArticle(editor, he.id, { version: saved.version, change: { kind: 'fix' } }),
  );
  expect(keys).toContain(storyKey(en.id));
  expect(await listTranslationsOf(en.id, 'en')).toMatchObject([{ address: '/world/moved-to-here' }]);
});

test('readers are not told of a draft that is linked with what they read', async () => {
  const en = await live('en');
  const { keys } = await pageChangesOf(() => translateArticle(editor, en.id, { language: 'fr' }));
  expect(keys.filter((key) => key !== storyKey(en.id) && !key.startsWith('list:'))).toEqual([]);
  expect(await readersFind(en)).toEqual([]);
});
