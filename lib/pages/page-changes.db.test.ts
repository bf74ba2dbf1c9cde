import { beforeAll, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { mergeSection } from '#lib/taxonomy/commands/merge-section.ts';
import { mergeTag } from '#lib/taxonomy/commands/merge-tag.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { pageChangesOf } from '#lib/testing/page-changes.ts';
import { aTag } from '#lib/testing/tags.ts';
import { sweepPageChanges } from './commands/sweep-page-changes.ts';
import {
  addressKey,
  authorListKey,
  FRONT_KEY,
  SITE_KEY,
  sectionListKey,
  storyKey,
  tagKey,
  tagListKey,
} from './keys.ts';

withTestNewsroom();
let admin: Actor;
let worldId: string;

beforeAll(async () => {
  worldId = await aSection('world');
  await aSection('sport');
  admin = await anActor('admin');
});

async function aLiveStory(headline: string, changes: ArticleChanges = {}): Promise<ArticleForEditing> {
  const draft = await aReadyArticle(admin, { headline, section: 'world', ...changes });
  return await publishArticle(admin, draft.id, { version: draft.version });
}

/** What is live by the articles themselves, beside what the lists say is live. */
async function liveTwice() {
  const [derived, kept] = await Promise.all([
    db().$queryRaw`
      SELECT a.id, a.live_revision_id AS revision, d.section_id AS section, d.slug, a.published_at, a.updated_at
      FROM article a JOIN article_address d ON d.article_id = a.id AND d.is_current
      WHERE a.publication = 'live' ORDER BY a.id`,
    db().$queryRaw`
      SELECT article_id AS id, revision_id AS revision, section_id AS section, slug, published_at, updated_at
      FROM live_story ORDER BY article_id`,
  ]);
  return { derived, kept };
}

describe('what readers see', () => {
  test('does not change with what is written', async () => {
    const { keys } = await pageChangesOf(async () => {
      const draft = await aReadyArticle(admin, { headline: 'Draft' });
      await saveWorkingCopy(admin, draft.id, { version: draft.version, headline: 'Draft again' });
    });
    expect(keys).toEqual([]);
  });

  test('changes with a publication: at its address and in every list', async () => {
    const tag = await aTag(admin, 'Ferries');
    const author = await createProfile(admin, { name: 'Mara Stone', kind: 'person' });
    const bylines = [{ profileId: author.id, role: '' }];
    let story: ArticleForEditing | undefined;
    const { keys, changes } = await pageChangesOf(async () => {
      story = await aLiveStory('Boats', { tags: [tag.slug], bylines });
    });
    expect(keys).toEqual(
      expect.arrayContaining([
        storyKey(story?.id ?? ''),
        addressKey('/world/boats'),
        FRONT_KEY,
        sectionListKey('world'),
        tagListKey(tag.slug),
        authorListKey(author.slug),
      ]),
    );
    expect(changes.some(({ isTakedown }) => isTakedown)).toBe(false);
  });

  test('an update that gives up a tag touches the list of that tag too', async () => {
    const tag = await aTag(admin, 'Weather');
    const story = await aLiveStory('Storm', { tags: [tag.slug] });
    const saved = await saveWorkingCopy(admin, story.id, { version: story.version, tags: [] });
    const { keys } = await pageChangesOf(() =>
      publishArticle(admin, story.id, { version: saved.version, change: { kind: 'fix' } }),
    );
    expect(keys).toEqual(expect.arrayContaining([storyKey(story.id), tagListKey(tag.slug)]));
  });

  test('a new slug touches both addresses and takes nothing down', async () => {
    const story = await aLiveStory('Old name');
    const saved = await saveWorkingCopy(admin, story.id, { version: story.version, slug: 'new-name' });
    const { keys, changes } = await pageChangesOf(() =>
      publishArticle(admin, story.id, { version: saved.version, change: { kind: 'fix' } }),
    );
    expect(keys).toEqual(
      expect.arrayContaining([addressKey('/world/old-name'), addressKey('/world/new-name')]),
    );
    expect(changes.some(({ isTakedown }) => isTakedown)).toBe(false);
  });

  test('unpublishing and killing are takedowns of every page that showed the story', async () => {
    const story = await aLiveStory('Short-lived');
    const down = await pageChangesOf(() => unpublishArticle(admin, story.id, { version: story.version }));
    const takedown = down.changes.find(({ isTakedown }) => isTakedown);
    expect(takedown).toMatchObject({ kind: 'story', storyId: story.id, after: null });
    expect(down.keys).toEqual(
      expect.arrayContaining([storyKey(story.id), addressKey('/world/short-lived'), FRONT_KEY]),
    );

    const again = await aLiveStory('Unlawful');
    const killed = await pageChangesOf(() =>
      killArticle(admin, again.id, { version: again.version, reason: 'A court order.' }),
    );
    const kinds = killed.changes.filter(({ isTakedown }) => isTakedown).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['address', 'story']);
    expect(JSON.stringify(killed.changes)).not.toContain('court');
  });

  test('a tag that is merged touches every page that named it, and its stories wear the other', async () => {
    const [from, into] = [await aTag(admin, 'Tramcars'), await aTag(admin, 'Streetcars')];
    const story = await aLiveStory('Rails', { tags: [from.slug] });
    const { keys } = await pageChangesOf(() => mergeTag(admin, from.id, { into: into.id }));
    expect(keys).toEqual(
      expect.arrayContaining([tagKey(from.slug), tagListKey(into.slug), storyKey(story.id)]),
    );
    const worn = await db().liveStoryTag.findMany({
      where: { articleId: story.id },
      select: { tagId: true },
    });
    expect(worn).toEqual([{ tagId: into.id }]);
  });

  test('a section that is merged moves its stories, and every page may name it', async () => {
    const harbourId = await aSection('harbour');
    const story = await aLiveStory('Quay', { section: 'harbour' });
    const { keys } = await pageChangesOf(() => mergeSection(admin, harbourId, { into: worldId }));
    expect(keys).toEqual(
      expect.arrayContaining([
        SITE_KEY,
        storyKey(story.id),
        addressKey('/harbour/quay'),
        addressKey('/world/quay'),
      ]),
    );
  });

  test('is, after all that, exactly what the articles say', async () => {
    const { derived, kept } = await liveTwice();
    expect(kept).toEqual(derived);
    expect(kept).not.toEqual([]);
  });
});

test('a rename or a new setting may be on every page', async () => {
  const { keys } = await pageChangesOf(() =>
    db().newsroom.update({ where: { id: 1 }, data: { tagline: 'By the water' }, select: { id: true } }),
  );
  expect(keys).toEqual([SITE_KEY]);
});

test('a change that was written early and committed late is found by the horizon of transactions', async () => {
  const horizon = async () => {
    const [row] = await db().$queryRaw<[{ horizon: string }]>`
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`;
    return row.horizon;
  };
  const since = (from: string) =>
    db().$queryRaw<{ kind: string }[]>`SELECT kind FROM page_change WHERE xid >= ${from}::xid8`;
  let known = '';
  await db().$transaction(async (tx) => {
    await tx.newsroom.update({ where: { id: 1 }, data: { tagline: 'Late' }, select: { id: true } });
    await aLiveStory('Meanwhile');
    known = await horizon();
  });
  expect(await since(known)).toContainEqual({ kind: 'site' });
});

test('what every door has long read is swept, and nothing younger', async () => {
  expect(await sweepPageChanges()).toBe(0);
  const oldest = await db().pageChange.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { id: true } });
  const longAgo = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
  await db().pageChange.update({ where: { id: oldest.id }, data: { at: longAgo }, select: { id: true } });
  expect(await sweepPageChanges()).toBe(1);
});
