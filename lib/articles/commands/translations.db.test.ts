import { beforeAll, describe, expect, test } from 'vitest';
import { listTranslations } from '#lib/articles/queries/translations.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag } from '#lib/testing/tags.ts';
import { linkTranslation, unlinkTranslation } from './link-translation.ts';
import { publishArticle } from './publish-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { translateArticle } from './translate-article.ts';
import { trashArticle } from './trash-article.ts';

withTestNewsroom();

let editor: Actor;
let reporter: Actor;
let worldId: string;

beforeAll(async () => {
  worldId = await aSection('world');
  await aSection('sport');
  editor = await anActor('editor');
  reporter = await anActor('reporter');
});

const aStory = (language: string, changes: ArticleChanges = {}) =>
  aReadyArticle(editor, { headline: `In ${language}`, language, section: 'world', ...changes });

async function live(language: string, changes: ArticleChanges = {}) {
  const { id, version } = await aStory(language, changes);
  return await publishArticle(editor, id, { version });
}

const languagesOf = async (actor: Actor, id: string) =>
  (await getArticleForEditing(actor, id)).translations.map(({ language }) => language);

describe('linking', () => {
  test('joins two stories in both directions, and a third to both', async () => {
    const [en, he, fr] = [await aStory('en'), await aStory('he'), await aStory('fr')];
    const linked = await linkTranslation(editor, en.id, { articleId: he.id });
    expect(linked).toMatchObject({ fieldsVersion: 2, translations: [{ id: he.id, language: 'he' }] });
    await linkTranslation(editor, he.id, { articleId: fr.id });
    expect(await languagesOf(editor, en.id)).toEqual(['fr', 'he']);
    expect(await languagesOf(editor, fr.id)).toEqual(['en', 'he']);
    expect((await listTranslations(editor, fr.id)).translations).toEqual([
      { id: en.id, language: 'en', headline: 'In en', publication: 'never', isOriginal: true },
      { id: he.id, language: 'he', headline: 'In he', publication: 'never', isOriginal: false },
    ]);
    const told = await db().auditEvent.findMany({
      where: { action: 'article.linkTranslation', objectId: he.id },
    });
    expect(told).toHaveLength(2);
    expect(
      await db().outboxEvent.count({ where: { kind: 'article.linkTranslation', articleId: en.id } }),
    ).toBe(1);
  });

  test.each<[string, (id: string) => Promise<string>, string]>([
    ['one in the same language', async () => (await aStory('en')).id, 'invalid_input'],
    ['itself', async (id) => id, 'already_done'],
    ['one that is linked already', async (id) => (await linked(id, 'he')).id, 'already_done'],
    [
      'a second one in a language',
      async (id) => (await linked(id, 'he')) && (await aStory('he')).id,
      'invalid_input',
    ],
    [
      'one that has other translations',
      async () => (await linked((await aStory('fr')).id, 'de')).id,
      'wrong_state',
    ],
    ['one that nobody knows', async () => '01900000-0000-7000-8000-000000000000', 'not_found'],
    ['what is no id', async () => 'x', 'invalid_input'],
    ['one in the trash', async () => trashed('fr'), 'wrong_state'],
  ])('%s is refused, and nothing changes', async (_, other, code) => {
    const { id } = await aStory('en');
    const articleId = await other(id);
    const before = await getArticleForEditing(editor, id);
    await expect(linkTranslation(editor, id, { articleId })).rejects.toMatchObject({ code });
    expect(await getArticleForEditing(editor, id)).toEqual(before);
  });

  test('is for those who may change the story', async () => {
    const [en, he] = [await aStory('en'), await aStory('he')];
    const refused = linkTranslation(reporter, en.id, { articleId: he.id });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
    await linkTranslation(editor, en.id, { articleId: he.id });
    await expect(unlinkTranslation(reporter, en.id, he.id)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('from both ends at once waits for nobody, and happens once', async () => {
    const [en, he] = [await aStory('en'), await aStory('he')];
    const tries = await Promise.allSettled([
      linkTranslation(editor, en.id, { articleId: he.id }),
      linkTranslation(editor, he.id, { articleId: en.id }),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'already_done' },
    });
  });

  test('ends for one story, and for the last two together', async () => {
    const en = await aStory('en');
    const [he, fr] = [await linked(en.id, 'he'), await linked(en.id, 'fr')];
    await unlinkTranslation(editor, en.id, he.id);
    expect(await languagesOf(editor, en.id)).toEqual(['fr']);
    expect(await languagesOf(editor, he.id)).toEqual([]);
    await expect(unlinkTranslation(editor, en.id, he.id)).rejects.toMatchObject({ code: 'not_found' });
    const groups = await db().translationGroup.count();
    await unlinkTranslation(editor, fr.id, en.id);
    expect(await languagesOf(editor, fr.id)).toEqual([]);
    expect(await db().translationGroup.count()).toBe(groups - 1);
  });

  test('keeps a story from turning into the language of its translation', async () => {
    const en = await aStory('en');
    const he = await linked(en.id, 'he');
    const { fieldsVersion } = await getArticleForEditing(editor, en.id);
    await expect(saveWorkingCopy(editor, en.id, { fieldsVersion, language: 'he' })).rejects.toMatchObject({
      fields: { language: expect.stringContaining('Hebrew') },
    });
    await saveWorkingCopy(editor, en.id, { fieldsVersion, language: 'de' });
    expect(await languagesOf(editor, he.id)).toEqual(['de']);
  });

  async function linked(id: string, language: string) {
    const other = await aStory(language);
    await linkTranslation(editor, id, { articleId: other.id });
    return other;
  }

  async function trashed(language: string) {
    const { id, version } = await aStory(language);
    await trashArticle(editor, id, { version });
    return id;
  }
});

describe('translating', () => {
  test('begins a draft with the words and fields of the story, in the other language, and linked', async () => {
    const tag = await aTag(editor, 'Ferries');
    const profile = await createProfile(editor, { name: 'Mara Stone', kind: 'person' });
    const story = await live('en', {
      tags: [tag.slug],
      bylines: [{ profileId: profile.id, role: 'in Haifa' }],
      dateline: { place: 'Haifa', agency: 'CNA' },
      internalNote: 'Call the port.',
    });
    const draft = await translateArticle(reporter, story.id, { language: 'he' });
    expect(draft).toMatchObject({
      language: 'he',
      stage: 'draft',
      publication: 'never',
      headline: 'In en',
      standfirst: story.standfirst,
      body: story.body,
      section: 'world',
      tags: [tag.slug],
      bylines: [{ profileId: profile.id, role: 'in Haifa' }],
      dateline: { place: 'Haifa', agency: 'CNA' },
      internalNote: '',
      translations: [{ id: story.id, language: 'en' }],
      may: { edit: true },
    });
    expect((await listTranslations(editor, story.id)).isOriginal).toBe(true);
    expect(await getArticleForEditing(editor, story.id)).toMatchObject({
      hasUnpublishedChanges: false,
      translations: [{ id: draft.id, language: 'he' }],
    });
  });

  test.each([
    ['into its own language', 'en', 'invalid_input'],
    ['into what is no language', 'Hebrew please', 'invalid_input'],
  ])('%s is refused', async (_, language, code) => {
    const { id } = await aStory('en');
    await expect(translateArticle(editor, id, { language })).rejects.toMatchObject({ code });
  });

  test('twice into one language is refused', async () => {
    const { id } = await aStory('en');
    await translateArticle(editor, id, { language: 'he' });
    await expect(translateArticle(editor, id, { language: 'he' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('a story of a section that is not one’s own begins in one that is', async () => {
    const { id } = await aReadyArticle(editor, { section: 'sport', language: 'en' });
    const ofWorld = await anActor('editor', [worldId]);
    expect(await translateArticle(ofWorld, id, { language: 'he' })).toMatchObject({ section: 'world' });
  });
});
