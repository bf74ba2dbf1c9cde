import { beforeAll, describe, expect, test } from 'vitest';
import { canSee } from '#lib/articles/policy.ts';
import { listTranslations } from '#lib/articles/queries/translations.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { hideArticle } from './assign-article.ts';
import { linkTranslation, unlinkTranslation } from './link-translation.ts';
import { translateArticle } from './translate-article.ts';

withTestNewsroom();

let editor: Actor;
let reporter: Actor;
let admin: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
  reporter = await anActor('reporter');
  admin = await anActor('admin');
});

const languagesOf = async (actor: Actor, id: string) =>
  (await getArticleForEditing(actor, id)).translations.map(({ language }) => language);

describe('a confidential story', () => {
  async function aSecret() {
    const open = await aReadyArticle(editor, { language: 'en' });
    const secret = await aReadyArticle(admin, { headline: 'Secret', language: 'he' });
    await hideArticle(admin, secret.id, { isConfidential: true });
    await linkTranslation(admin, open.id, { articleId: secret.id });
    return { open, secret };
  }

  test('is named by its translations to those who see it alone', async () => {
    const { open, secret } = await aSecret();
    expect(await languagesOf(admin, open.id)).toEqual(['he']);
    for (const actor of [editor, reporter]) {
      expect(JSON.stringify(await getArticleForEditing(actor, open.id))).not.toContain(secret.id);
      expect(await listTranslations(actor, open.id)).toEqual({ isOriginal: true, translations: [] });
    }
  });

  test('gives itself away by no refusal', async () => {
    const { open, secret } = await aSecret();
    await expect(linkTranslation(editor, open.id, { articleId: secret.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(unlinkTranslation(editor, open.id, secret.id)).rejects.toMatchObject({ code: 'not_found' });
    const draft = await translateArticle(editor, open.id, { language: 'he' });
    expect(draft.translations).toEqual([{ id: open.id, language: 'en' }]);
  });

  test('has translations that are as confidential, for the same people', async () => {
    const member = await anActor('reporter');
    const secret = await aReadyArticle(admin, { language: 'en' });
    await hideArticle(admin, secret.id, { isConfidential: true, memberIds: [member.personId ?? ''] });
    const draft = await translateArticle(member, secret.id, { language: 'he' });
    await expect(getArticleForEditing(editor, draft.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await languagesOf(member, draft.id)).toEqual(['en']);
    expect(await languagesOf(admin, draft.id)).toEqual(['en']);
  });
});

test('who sees an article is the same for one and for many', async () => {
  const contributor = await anActor('contributor');
  const people = [contributor, reporter, editor, admin];
  for (const author of people) await aReadyArticle(author);
  const [first] = await db().article.findMany({ take: 1, select: { id: true } });
  await hideArticle(admin, first?.id ?? '', { isConfidential: true, memberIds: [reporter.personId ?? ''] });
  const facts = { id: true, createdById: true, assigneeId: true, isConfidential: true };
  const all = await db().article.findMany({
    orderBy: { id: 'asc' },
    select: { ...facts, members: { select: { personId: true } } },
  });
  for (const actor of people) {
    const where = visibleTo(actor);
    const found = await db().article.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } });
    expect(all.filter((article) => canSee(actor, article)).map(({ id }) => id)).toEqual(
      found.map(({ id }) => id),
    );
  }
});
