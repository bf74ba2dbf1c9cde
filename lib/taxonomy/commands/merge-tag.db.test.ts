import { beforeAll, describe, expect, test } from 'vitest';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { previewTagMerge } from '#lib/taxonomy/queries/tag-desk.ts';
import { listTags } from '#lib/taxonomy/queries.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTaggedStory, aTag as makeTag, readersTags } from '#lib/testing/tags.ts';
import { editTag } from './edit-tag.ts';
import { mergeTag } from './merge-tag.ts';

withTestNewsroom();

let editor: Actor;
let worldId: string;

beforeAll(async () => {
  worldId = await aSection('world');
  await aSection('sport');
  editor = await anActor('editor');
});

const aTag = (name: string) => makeTag(editor, name);

const aLiveStory = (headline: string, tags: string[], section = 'world') =>
  aTaggedStory(editor, { headline, tags, section });

describe('merging tags', () => {
  test('gives every story the other one, once, and readers see it at once', async () => {
    const [from, into] = [await aTag('Tramways'), await aTag('Trams')];
    const live = await aLiveStory('Both tags', [from.slug, into.slug]);
    const only = await aLiveStory('One tag', [from.slug]);
    expect(await previewTagMerge(editor, from.id)).toEqual({ stories: 2, live: 2 });

    expect(await mergeTag(editor, from.id, { into: into.id })).toEqual({ stories: 2 });

    for (const { id, address } of [live, only]) {
      expect(await readersTags(address)).toEqual(['Trams']);
      expect(await getArticleForEditing(editor, id)).toMatchObject({
        tags: [into.slug],
        hasUnpublishedChanges: false,
      });
    }
    expect(await createTag(editor, { name: 'Tramways' })).toMatchObject({ slug: into.slug });
    expect((await listTags(editor)).find((tag) => tag.slug === into.slug)?.aliases).toEqual(['Tramways']);
  });

  test('also where the working copy has dropped it and readers still see it', async () => {
    const [from, into] = [await aTag('Cycling'), await aTag('Bicycles')];
    const live = await aLiveStory('Dropped tag', [from.slug]);
    await saveWorkingCopy(editor, live.id, { version: live.version, tags: [] });
    expect(await previewTagMerge(editor, from.id)).toEqual({ stories: 1, live: 1 });
    await mergeTag(editor, from.id, { into: into.id });
    expect(await readersTags(live.address)).toEqual(['Bicycles']);
    const event = await db().outboxEvent.findFirst({ where: { kind: 'tag.merge' }, orderBy: { id: 'desc' } });
    expect(event?.payload).toMatchObject({ addresses: [live.address] });
  });

  test('of a merged tag leads on, with every name it had', async () => {
    const [a, b, c] = [await aTag('Amber'), await aTag('Beryl'), await aTag('Coral')];
    const live = await aLiveStory('Three stones', [a.slug]);
    await mergeTag(editor, a.id, { into: b.id });
    await mergeTag(editor, b.id, { into: c.id });
    expect(await readersTags(live.address)).toEqual(['Coral']);
    expect((await listTags(editor)).find((tag) => tag.slug === c.slug)?.aliases).toEqual(['Amber', 'Beryl']);
    expect(await db().tag.findUnique({ where: { id: a.id } })).toMatchObject({ mergedIntoId: c.id });
    await expect(editTag(editor, c.id, { version: 1, slug: 'amber' })).rejects.toMatchObject({
      code: 'slug_taken',
    });
  });

  test('with itself, one that was merged, or one that is none is refused', async () => {
    const [from, into] = [await aTag('Granite'), await aTag('Marble')];
    await expect(mergeTag(editor, from.id, { into: from.id })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(mergeTag(editor, from.id, { into: worldId })).rejects.toMatchObject({ code: 'not_found' });
    await mergeTag(editor, from.id, { into: into.id });
    await expect(mergeTag(editor, into.id, { into: from.id })).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });

  test('that cross make no circle', async () => {
    const [one, other] = [await aTag('Basalt'), await aTag('Slate')];
    const both = await Promise.allSettled([
      mergeTag(editor, one.id, { into: other.id }),
      mergeTag(editor, other.id, { into: one.id }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('while stories are saved with it leaves none behind', async () => {
    const [from, into] = [await aTag('Otters'), await aTag('Weasels')];
    const drafts = await Promise.all(
      [1, 2, 3, 4].map((n) => aReadyArticle(editor, { headline: `Otter ${n}`, section: 'world' })),
    );
    const [merged] = await Promise.allSettled([
      mergeTag(editor, from.id, { into: into.id }),
      ...drafts.map(({ id, version }) => saveWorkingCopy(editor, id, { version, tags: [from.slug] })),
    ]);
    expect(merged.status).toBe('fulfilled');
    expect(await db().articleTag.count({ where: { tagId: from.id } })).toBe(0);
  });

  test('and a write that names it in that moment follows it, once', async () => {
    const [from, into] = [await aTag('Pines'), await aTag('Firs')];
    const draft = await aReadyArticle(editor, { headline: 'Forest', section: 'world' });
    await mergeTag(editor, from.id, { into: into.id });
    const data = [from.id, into.id, from.id].map((tagId, position) => ({
      articleId: draft.id,
      tagId,
      position,
    }));
    await db().articleTag.createMany({ data: data.slice(0, 2).toReversed() });
    await db().articleTag.createMany({ data: data.slice(2) });
    expect(await db().articleTag.findMany({ where: { articleId: draft.id } })).toMatchObject([
      { tagId: into.id },
    ]);
  });
});
