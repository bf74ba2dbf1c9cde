import { beforeAll, describe, expect, test } from 'vitest';
import { getPublishedStory, listPublishedStories, resolveAddress } from '#lib/articles/published.ts';
import { listArticles } from '#lib/articles/queries/list.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { publishArticle } from './publish-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { unpublishArticle } from './unpublish-article.ts';

withTestNewsroom();

let editor: Actor;
let worldId: string;

beforeAll(async () => {
  worldId = await aSection('world');
  await aSection('sport');
  editor = await anActor('editor');
});

const noon = () => new Date('2026-11-22T12:00:00Z');
const one = () => new Date('2026-11-22T13:00:00Z');

async function counts() {
  const [revisions, audit, outbox, addresses] = await Promise.all([
    db().revision.count(),
    db().auditEvent.count(),
    db().outboxEvent.count(),
    db().articleAddress.count(),
  ]);
  return { revisions, audit, outbox, addresses };
}

test('a body out of schema reaches nobody, however it came into the working copy', async () => {
  const draft = await aReadyArticle(editor, { headline: 'Tampered' });
  const html = { type: 'rawHtml', attrs: { html: '<script>alert(1)</script>' } };
  const body = { type: 'doc', content: [...aBody('Some words.').content, html] } as object;
  await db().article.update({ where: { id: draft.id }, data: { body }, select: { id: true } });
  const before = await counts();
  await expect(publishArticle(editor, draft.id, { version: draft.version })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  expect(await counts()).toEqual(before);
});

describe('publishing', () => {
  test('a ready story is read at its address, with revision, audit line and event', async () => {
    const draft = await aReadyArticle(editor, { headline: 'First light' });
    const before = await counts();

    const live = await publishArticle(editor, draft.id, { version: draft.version }, noon);

    expect(live).toMatchObject({
      publication: 'live',
      address: '/world/first-light',
      hasUnpublishedChanges: false,
    });
    expect(live.publishedAt).toBe('2026-11-22T12:00:00.000Z');
    const story = await getPublishedStory('world', 'first-light');
    expect(story).toMatchObject({
      headline: 'First light',
      updatedAt: null,
      bylineText: 'By the harbour desk',
    });
    const after = await counts();
    expect(after).toEqual({
      revisions: before.revisions + 1,
      audit: before.audit + 1,
      outbox: before.outbox + 1,
      addresses: before.addresses + 1,
    });
  });

  test.each([
    ['a headline', { headline: ' ' }, 'headline'],
    ['text', { body: aBody(' ') }, 'body'],
    ['a byline', { bylineText: '' }, 'bylines'],
    ['the end of its embargo', { embargoUntil: '2026-11-22T12:00:01Z' }, 'embargoUntil'],
  ])('a story that lacks %s is refused and nothing is written', async (_, changes, field) => {
    const draft = await aReadyArticle(editor, changes);
    const before = await counts();

    const refused = publishArticle(editor, draft.id, { version: draft.version }, noon);

    await expect(refused).rejects.toMatchObject({
      code: 'not_ready',
      fields: { [field]: expect.any(String) },
    });
    expect(await counts()).toEqual(before);
  });

  test('edits of a live story stay invisible until the update is published, at the same address', async () => {
    const draft = await aReadyArticle(editor, { headline: 'Old words' });
    const live = await publishArticle(editor, draft.id, { version: draft.version }, noon);
    const edited = await saveWorkingCopy(editor, draft.id, { version: live.version, headline: 'New words' });

    expect(edited).toMatchObject({ hasUnpublishedChanges: true, address: '/world/old-words' });
    expect(await getPublishedStory('world', 'old-words')).toMatchObject({ headline: 'Old words' });

    await publishArticle(editor, draft.id, { version: edited.version }, one);

    expect(await getPublishedStory('world', 'old-words')).toMatchObject({
      headline: 'New words',
      publishedAt: '2026-11-22T12:00:00.000Z',
      updatedAt: '2026-11-22T13:00:00.000Z',
    });
  });

  test('a headline that another story had gets the next number, a typed slug is refused', async () => {
    const first = await aReadyArticle(editor, { headline: 'Same headline' });
    await publishArticle(editor, first.id, { version: first.version });
    const second = await aReadyArticle(editor, { headline: 'Same headline' });
    const third = await aReadyArticle(editor, { headline: 'Other', slug: 'same-headline' });

    const live = await publishArticle(editor, second.id, { version: second.version });
    const refused = publishArticle(editor, third.id, { version: third.version });

    expect(live.address).toBe('/world/same-headline-2');
    await expect(refused).rejects.toMatchObject({ code: 'slug_taken', fields: { slug: expect.any(String) } });
  });

  test('two stories that race for one address both get one', async () => {
    const drafts = await Promise.all(
      [1, 2, 3].map(() => aReadyArticle(editor, { headline: 'Racing story' })),
    );

    const live = await Promise.all(drafts.map(({ id, version }) => publishArticle(editor, id, { version })));

    expect(live.map((article) => article.address).sort()).toEqual([
      '/world/racing-story',
      '/world/racing-story-2',
      '/world/racing-story-3',
    ]);
  });

  test('of two publications of one version exactly one goes through', async () => {
    const { id, version } = await aReadyArticle(editor, { headline: 'Once' });

    const results = await Promise.allSettled([1, 2].map(() => publishArticle(editor, id, { version })));

    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().revision.count({ where: { articleId: id } })).toBe(1);
  });

  test('moving a live story leaves redirects of one hop, also back and forth', async () => {
    const draft = await aReadyArticle(editor, { headline: 'Moving story' });
    let live = await publishArticle(editor, draft.id, { version: draft.version });
    for (const changes of [
      { section: 'sport' },
      { slug: 'moved' },
      { section: 'world', slug: 'home-again' },
    ]) {
      const edited = await saveWorkingCopy(editor, draft.id, { version: live.version, ...changes });
      live = await publishArticle(editor, draft.id, { version: edited.version });
    }

    expect(live.address).toBe('/world/home-again');
    for (const [section, slug] of [
      ['world', 'moving-story'],
      ['sport', 'moving-story'],
      ['sport', 'moved'],
    ] as const) {
      expect(await resolveAddress(section, slug)).toEqual({ kind: 'moved', to: '/world/home-again' });
    }
    expect(await resolveAddress('world', 'home-again')).toEqual({ kind: 'live' });

    const idsAt = async (actor: Actor, address: string) =>
      (await listArticles(actor, { address })).articles.map(({ id }) => id);
    for (const address of ['/world/home-again', '/sport/moved']) {
      expect(await idsAt(editor, address)).toEqual([draft.id]);
      expect(await idsAt(await anActor('contributor'), address)).toEqual([]);
    }
    for (const address of ['', '/', '/world', '/world/home-again/x', 'world/home-again', '/world/never']) {
      expect(await idsAt(editor, address), address).toEqual([]);
    }
  });

  test('an unpublished story is gone from page and lists, and comes back when published again', async () => {
    const draft = await aReadyArticle(editor, { headline: 'Gone for now' });
    const live = await publishArticle(editor, draft.id, { version: draft.version }, noon);
    const down = await unpublishArticle(editor, draft.id, { version: live.version });

    expect(await getPublishedStory('world', 'gone-for-now')).toBeNull();
    expect(await resolveAddress('world', 'gone-for-now')).toEqual({ kind: 'gone' });
    expect(await resolveAddress('world', 'never-was')).toEqual({ kind: 'unknown' });
    expect((await listPublishedStories(100)).map((story) => story.id)).not.toContain(draft.id);

    await publishArticle(editor, draft.id, { version: down.version }, one);

    expect(await getPublishedStory('world', 'gone-for-now')).toMatchObject({
      firstPublishedAt: '2026-11-22T12:00:00.000Z',
      publishedAt: '2026-11-22T13:00:00.000Z',
    });
  });
});

describe('who may publish', () => {
  test.each(['contributor', 'reporter'] as const)('a %s may not', async (role) => {
    const writer = await anActor(role);
    const draft = await aReadyArticle(writer);

    const refused = publishArticle(writer, draft.id, { version: draft.version });

    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('an editor may in their own sections only', async () => {
    const worldEditor = await anActor('editor', [worldId]);
    const abroad = await aReadyArticle(editor, { headline: 'Abroad', section: 'world' });
    const match = await aReadyArticle(editor, { headline: 'Match', section: 'sport' });

    await expect(publishArticle(worldEditor, abroad.id, { version: 1 })).resolves.toMatchObject({
      publication: 'live',
    });
    await expect(publishArticle(worldEditor, match.id, { version: 1 })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});
