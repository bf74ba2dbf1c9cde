import { beforeAll, describe, expect, test } from 'vitest';
import { getSharedPreview, isPreviewOpen } from '#lib/articles/queries/preview.ts';
import { listPreviewLinks } from '#lib/articles/queries/preview-links.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { createPreviewLink, OPEN_LINKS_MAX, revokePreviewLink } from './preview-links.ts';
import { publishArticle } from './publish-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { trashArticle, untrashArticle } from './trash-article.ts';
import { killArticle } from './unpublish-article.ts';

withTestNewsroom();
const HOUR_MS = 3_600_000;
let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});

async function aSharedDraft(input: { hours: number; revision?: number } = { hours: 1 }) {
  const article = await aReadyArticle(editor, { internalNote: 'secret source says' });
  const link = await createPreviewLink(editor, article.id, input);
  return { article, link, token: link.url.split('/').at(-1) ?? '' };
}

async function auditOf(articleId: string) {
  const rows = await db().auditEvent.findMany({
    where: { objectId: articleId, action: { in: ['article.share', 'article.unshare'] } },
    orderBy: { id: 'asc' },
    select: { action: true, after: true },
  });
  return rows;
}

test('a link shows the working copy as it is at each visit, and no note of the newsroom', async () => {
  const { article, token } = await aSharedDraft();
  const shown = await getSharedPreview(token);
  expect(shown?.story).toMatchObject({ headline: 'Harbour reopens after storm', section: { slug: 'world' } });
  expect(JSON.stringify(shown)).not.toContain('secret source');
  await saveWorkingCopy(editor, article.id, { version: article.version, headline: 'Harbour shut again' });
  expect((await getSharedPreview(token))?.story.headline).toBe('Harbour shut again');
});

test('a link to a revision goes on showing that one', async () => {
  const article = await aReadyArticle(editor, { headline: 'As it was' });
  const live = await publishArticle(editor, article.id, { version: article.version });
  await saveWorkingCopy(editor, article.id, { version: live.version, headline: 'As it is now' });
  const link = await createPreviewLink(editor, article.id, { hours: 2, revision: 1 });
  expect(link).toMatchObject({ revision: 1, by: editor.name });
  expect((await getSharedPreview(link.url.split('/').at(-1) ?? ''))?.story.headline).toBe('As it was');
  await expect(createPreviewLink(editor, article.id, { hours: 2, revision: 99 })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('the token is kept as its hash, and both its making and its end are audited without it', async () => {
  const { article, link, token } = await aSharedDraft({ hours: 5 });
  expect(token).toMatch(/^[\w-]{43}$/);
  const row = await db().previewLink.findUniqueOrThrow({ where: { id: link.id } });
  expect(Buffer.from(row.tokenHash)).toEqual(Buffer.from(hashToken(token)));
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(5 * HOUR_MS);
  await revokePreviewLink(editor, article.id, link.id);
  const audit = await auditOf(article.id);
  expect(audit.map(({ action }) => action)).toEqual(['article.share', 'article.unshare']);
  expect(audit[0]?.after).toMatchObject({ linkId: link.id, revision: null, expiresAt: link.expiresAt });
  expect(JSON.stringify(audit)).not.toContain(token);
});

describe('a link gives nothing', () => {
  test('once it is revoked, and is listed no more', async () => {
    const { article, link, token } = await aSharedDraft();
    expect((await listPreviewLinks(editor, article.id)).links).toMatchObject([
      { id: link.id, by: editor.name },
    ]);
    await revokePreviewLink(editor, article.id, link.id);
    expect(await getSharedPreview(token)).toBeNull();
    expect(await isPreviewOpen(token)).toBe(false);
    expect((await listPreviewLinks(editor, article.id)).links).toEqual([]);
    await expect(revokePreviewLink(editor, article.id, link.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('when its time is over', async () => {
    const article = await aReadyArticle(editor);
    const anHourAgo = () => new Date(Date.now() - HOUR_MS - 1000);
    const { url } = await createPreviewLink(editor, article.id, { hours: 1 }, anHourAgo);
    const token = url.split('/').at(-1) ?? '';
    expect(await isPreviewOpen(token, anHourAgo)).toBe(true);
    expect(await isPreviewOpen(token)).toBe(false);
    expect(await getSharedPreview(token)).toBeNull();
  });

  test('while the story is in the trash, and again when it is back', async () => {
    const { article, token } = await aSharedDraft();
    const trashed = await trashArticle(editor, article.id, { version: article.version });
    expect(await getSharedPreview(token)).toBeNull();
    await untrashArticle(editor, article.id, { version: trashed.version });
    expect(await getSharedPreview(token)).not.toBeNull();
  });

  test('once the story is killed, for good', async () => {
    const { article, token } = await aSharedDraft();
    const live = await publishArticle(editor, article.id, { version: article.version });
    await killArticle(editor, article.id, { version: live.version, reason: 'A court order.' });
    expect(await getSharedPreview(token)).toBeNull();
    await expect(createPreviewLink(editor, article.id, { hours: 1 })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  test.each(['', 'short', 'x'.repeat(43), `${'x'.repeat(42)}'`, 'x'.repeat(5000)])(
    'for "%s"',
    async (token) => {
      expect(await getSharedPreview(token)).toBeNull();
      expect(await isPreviewOpen(token)).toBe(false);
    },
  );
});

test('who may not file a story makes, lists and ends no links to it', async () => {
  const { article, link } = await aSharedDraft();
  const reporter = await anActor('reporter');
  const stranger = await anActor('contributor');
  const refused = { code: 'not_allowed' };
  await expect(createPreviewLink(reporter, article.id, { hours: 1 })).rejects.toMatchObject(refused);
  await expect(listPreviewLinks(reporter, article.id)).rejects.toMatchObject(refused);
  await expect(revokePreviewLink(reporter, article.id, link.id)).rejects.toMatchObject(refused);
  await expect(createPreviewLink(stranger, article.id, { hours: 1 })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(listPreviewLinks(stranger, article.id)).rejects.toMatchObject({ code: 'not_found' });
  const own = await aReadyArticle(reporter);
  await expect(revokePreviewLink(reporter, own.id, link.id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await createPreviewLink(reporter, own.id, { hours: 168 })).by).toBe(reporter.name);
});

test.each([0, 169, 1.5])('a link is not made for %s hours', async (hours) => {
  const article = await aReadyArticle(editor);
  await expect(createPreviewLink(editor, article.id, { hours })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('so many links are open at once, and no more', async () => {
  const article = await aReadyArticle(editor);
  for (let made = 0; made < OPEN_LINKS_MAX; made += 1) {
    await createPreviewLink(editor, article.id, { hours: 1 });
  }
  await expect(createPreviewLink(editor, article.id, { hours: 1 })).rejects.toMatchObject({
    code: 'wrong_state',
  });
});
