import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { publishDue } from '#lib/articles/commands/publish-due.ts';
import { restoreRevision } from '#lib/articles/commands/restore-revision.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { scheduleArticle } from '#lib/articles/commands/schedule-article.ts';
import { unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import { getPublishedStory, resolveAddress } from '#lib/articles/published.ts';
import { listArticles } from '#lib/articles/queries/list.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { listPublishedSections, resolveSection } from '#lib/taxonomy/published.ts';
import { previewSectionMerge } from '#lib/taxonomy/queries/section-desk.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { editSection } from './edit-section.ts';
import { mergeSection } from './merge-section.ts';

withTestNewsroom();

let admin: Actor;
/** Two sections of this test's own: their slugs and ids. */
let from: { slug: string; id: string };
let into: { slug: string; id: string };
let tests = 0;

beforeAll(async () => {
  admin = await anActor('admin');
});

beforeEach(async () => {
  tests += 1;
  const make = async (slug: string) => ({ slug, id: await aSection(slug) });
  from = await make(`from-${tests}`);
  into = await make(`into-${tests}`);
});

async function aLiveStory(section: string, headline: string): Promise<string> {
  const draft = await aReadyArticle(admin, { headline, section });
  await publishArticle(admin, draft.id, { version: draft.version });
  return draft.id;
}

const merge = () => mergeSection(admin, from.id, { into: into.id });

describe('merging sections', () => {
  test('moves live stories and drafts, and leads every old address on in one hop', async () => {
    const id = await aLiveStory(from.slug, 'One tide');
    await aReadyArticle(admin, { headline: 'A draft', section: from.slug });
    await editSection(admin, from.id, { version: 1, slug: `${from.slug}-later` });

    expect(await previewSectionMerge(admin, from.id, { into: into.id })).toEqual({
      stories: 2,
      live: 1,
      renumbered: 0,
      editors: 0,
    });
    expect(await merge()).toEqual({ stories: 2 });

    const story = await getPublishedStory(into.slug, 'one-tide');
    expect(story).toMatchObject({ section: { slug: into.slug }, address: `/${into.slug}/one-tide` });
    for (const old of [from.slug, `${from.slug}-later`]) {
      expect(await resolveSection(old)).toEqual({ kind: 'moved', to: `/${into.slug}` });
      expect(await resolveAddress(old, 'one-tide')).toEqual({ kind: 'moved', to: `/${into.slug}/one-tide` });
    }
    expect((await listPublishedSections()).map(({ slug }) => slug)).not.toContain(from.slug);
    const copy = await getArticleForEditing(admin, id);
    expect(copy).toMatchObject({
      section: into.slug,
      address: `/${into.slug}/one-tide`,
      hasUnpublishedChanges: false,
    });
    const { articles } = await listArticles(admin, { address: `/${from.slug}-later/one-tide` });
    expect(articles.map((article) => article.id)).toEqual([id]);
  });

  test('numbers the slugs that are taken there, and publishing goes on', async () => {
    const kept = await aLiveStory(into.slug, 'Same words');
    const moved = await aLiveStory(from.slug, 'Same words');
    expect(await previewSectionMerge(admin, from.id, { into: into.id })).toMatchObject({ renumbered: 1 });
    await merge();

    expect(await getPublishedStory(into.slug, 'same-words')).toMatchObject({ id: kept });
    expect(await getPublishedStory(into.slug, 'same-words-2')).toMatchObject({ id: moved });
    expect(await resolveAddress(from.slug, 'same-words')).toEqual({
      kind: 'moved',
      to: `/${into.slug}/same-words-2`,
    });
    const copy = await getArticleForEditing(admin, moved);
    const live = await publishArticle(admin, moved, { version: copy.version, change: { kind: 'update' } });
    expect(live.address).toBe(`/${into.slug}/same-words-2`);
  });

  test('of a merged section leads on in one hop still', async () => {
    const last = { slug: `last-${tests}`, id: await aSection(`last-${tests}`) };
    await aLiveStory(from.slug, 'Wanderer');
    await merge();
    await mergeSection(admin, into.id, { into: last.id });

    expect(await resolveSection(from.slug)).toEqual({ kind: 'moved', to: `/${last.slug}` });
    for (const old of [from.slug, into.slug]) {
      expect(await resolveAddress(old, 'wanderer')).toEqual({ kind: 'moved', to: `/${last.slug}/wanderer` });
    }
    expect(await db().section.findUnique({ where: { id: from.id } })).toMatchObject({
      mergedIntoId: last.id,
    });
  });

  test('back and forth: a story that was there before has its address again', async () => {
    const id = await aLiveStory(into.slug, 'Homecoming');
    const away = await saveWorkingCopy(admin, id, {
      version: (await getArticleForEditing(admin, id)).version,
      section: from.slug,
    });
    await publishArticle(admin, id, { version: away.version, change: { kind: 'update' } });
    expect(await resolveAddress(into.slug, 'homecoming')).toEqual({
      kind: 'moved',
      to: `/${from.slug}/homecoming`,
    });
    await merge();
    expect(await resolveAddress(into.slug, 'homecoming')).toEqual({ kind: 'live' });
    expect(await resolveAddress(from.slug, 'homecoming')).toEqual({
      kind: 'moved',
      to: `/${into.slug}/homecoming`,
    });
  });

  test('leaves what was taken down gone', async () => {
    const id = await aLiveStory(from.slug, 'Taken down');
    await unpublishArticle(admin, id, { version: (await getArticleForEditing(admin, id)).version });
    await merge();
    expect(await resolveAddress(from.slug, 'taken-down')).toEqual({ kind: 'gone' });
    expect(await resolveAddress(into.slug, 'taken-down')).toEqual({ kind: 'unknown' });
  });

  test('a scheduled story goes live where it stands then, also when its slug was taken', async () => {
    const kept = await aLiveStory(into.slug, 'At noon');
    const draft = await aReadyArticle(admin, { headline: 'At noon', section: from.slug });
    const soon = new Date(Date.now() + 60_000).toISOString();
    await scheduleArticle(admin, draft.id, { version: draft.version, at: soon });
    await merge();
    expect(await resolveAddress(into.slug, 'at-noon-2')).toEqual({ kind: 'unknown' });

    await db().article.update({ where: { id: draft.id }, data: { scheduledFor: new Date(0) } });
    expect(await publishDue()).toMatchObject([{ articleId: draft.id, did: 'published' }]);
    expect(await getPublishedStory(into.slug, 'at-noon-2')).toMatchObject({ id: draft.id });
    expect(await getPublishedStory(into.slug, 'at-noon')).toMatchObject({ id: kept });
    expect(await getArticleForEditing(admin, draft.id)).toMatchObject({ hasUnpublishedChanges: false });
  });

  test('brings its editors along, and leaves none without a section, which would mean all', async () => {
    const bound = await anActor('editor', [from.id]);
    const both = await anActor('editor', [from.id, into.id]);
    await merge();
    for (const { personId } of [bound, both]) {
      expect(await db().personSection.findMany({ where: { personId: personId ?? '' } })).toEqual([
        { personId, sectionId: into.id },
      ]);
    }
  });

  test('a name, a revision or a link from before still means what stands', async () => {
    const id = await aLiveStory(from.slug, 'Restored');
    await merge();
    const copy = await getArticleForEditing(admin, id);
    const bound = await anActor('editor', [into.id]);
    const { article } = await restoreRevision(bound, id, { version: copy.version, revision: 1 });
    expect(article.section).toBe(into.slug);
    const fresh = await createArticle(admin, { section: from.slug });
    expect(fresh.section).toBe(into.slug);
    expect((await createArticle(admin)).section).not.toBe(from.slug);
  });

  test('tells the outbox that every page may have changed, and audits it last', async () => {
    await aLiveStory(from.slug, 'Noted');
    await merge();
    const event = await db().outboxEvent.findFirst({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ kind: 'section.merge', articleId: null, payload: { everywhere: true } });
    expect(await db().auditEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'section.merge',
      objectId: from.id,
      after: { into: into.id, stories: 1 },
    });
  });

  test('is for admins, between two that stand', async () => {
    const editor = await anActor('editor');
    await expect(mergeSection(editor, from.id, { into: into.id })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(mergeSection(admin, from.id, { into: from.id })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await merge();
    for (const [one, other] of [
      [from, into],
      [into, from],
    ] as const) {
      await expect(mergeSection(admin, one.id, { into: other.id })).rejects.toMatchObject({
        code: 'wrong_state',
      });
    }
    await expect(editSection(admin, from.id, { version: 1, name: 'x' })).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });
});

describe('at the same time', () => {
  test('two merges that cross make no circle', async () => {
    const both = await Promise.allSettled([merge(), mergeSection(admin, into.id, { into: from.id })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const standing = await db().section.count({
      where: { id: { in: [from.id, into.id] }, mergedIntoId: null },
    });
    expect(standing).toBe(1);
  });

  test('the database itself refuses a chain and a circle', async () => {
    await merge();
    const third = await aSection(`third-${tests}`);
    const set = (id: string, other: string) =>
      db().$executeRaw`UPDATE section SET merged_into_id = ${other}::uuid WHERE id = ${id}::uuid`;
    await expect(set(into.id, third)).rejects.toThrow(/leads to what stands/);
    await expect(set(into.id, from.id)).rejects.toThrow(/leads to what stands/);
    await expect(set(third, from.id)).rejects.toThrow(/leads to what stands/);
    await expect(set(third, third)).rejects.toThrow(/leads to what stands/);
  });

  test('stories that are saved, begun and published meanwhile end up in a section that stands', async () => {
    const drafts = await Promise.all(
      [1, 2, 3, 4].map((n) => aReadyArticle(admin, { headline: `Busy ${n}`, section: from.slug })),
    );
    const work = [
      ...drafts.slice(0, 2).map(({ id, version }) => publishArticle(admin, id, { version })),
      ...drafts
        .slice(2)
        .map(({ id, version }) => saveWorkingCopy(admin, id, { version, section: from.slug })),
      createArticle(admin, { section: from.slug }),
    ];
    const [merged] = await Promise.allSettled([merge(), ...work]);
    expect(merged.status).toBe('fulfilled');
    expect(await db().article.count({ where: { sectionId: from.id } })).toBe(0);
    expect(
      await db().articleAddress.count({
        where: { sectionId: from.id, isCurrent: true, article: { publication: 'live' } },
      }),
    ).toBe(0);
  });
});
