import { beforeAll, describe, expect, test } from 'vitest';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { listTagsOnDesk, previewTagMerge } from '#lib/taxonomy/queries/tag-desk.ts';
import { listTags } from '#lib/taxonomy/queries.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTaggedStory, aTag as makeTag, readersTags } from '#lib/testing/tags.ts';
import { deleteTag } from './delete-tag.ts';
import { editTag } from './edit-tag.ts';
import { mergeTag } from './merge-tag.ts';
import { addTagAlias, removeTagAlias } from './tag-aliases.ts';

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

describe('making a tag', () => {
  test('finds the one of that name or alias', async () => {
    const { id, slug } = await aTag('Budget');
    await addTagAlias(editor, id, { name: 'Public purse' });
    expect(await createTag(editor, { name: ' BÜDGET' })).toEqual({ slug, name: 'Budget' });
    expect(await createTag(editor, { name: 'public purse' })).toEqual({ slug, name: 'Budget' });
  });

  test('that is much like another is asked about once', async () => {
    await aTag('Elections');
    await expect(createTag(editor, { name: 'Election' })).rejects.toMatchObject({
      code: 'needs_confirmation',
      fields: { name: expect.stringContaining('“Elections”') },
      extra: { similar: ['Elections'] },
    });
    expect(await createTag(editor, { name: 'Election', isSure: true })).toMatchObject({ slug: 'election' });
  });

  test('by several at once makes one', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createTag(editor, { name: 'Floods' })));
    expect(new Set(made.map(({ slug }) => slug))).toEqual(new Set(['floods']));
  });
});

describe('renaming a tag', () => {
  test('changes it in every story at once; its old slug and name find it', async () => {
    const { id, slug } = await aTag('Covid');
    const live = await aLiveStory('Renamed tag', [slug]);
    await editTag(editor, id, { version: 1, name: 'Coronavirus', slug: 'coronavirus' });

    expect(await readersTags(live.address)).toEqual(['Coronavirus']);
    expect((await listTags(editor)).find((tag) => tag.slug === 'coronavirus')).toMatchObject({
      aliases: ['Covid'],
    });
    const next = await saveWorkingCopy(editor, live.id, { version: live.version, tags: ['covid'] });
    expect(next.tags).toEqual(['coronavirus']);
    const event = await db().outboxEvent.findFirst({ where: { kind: 'tag.edit' }, orderBy: { id: 'desc' } });
    expect(event?.payload).toMatchObject({
      addresses: [live.address],
      sections: ['world'],
      everywhere: false,
    });
  });

  test('to a taken slug, a similar name or on top of another change is refused', async () => {
    const { id } = await aTag('Harbours');
    await aTag('Ferries');
    await expect(editTag(editor, id, { version: 1, slug: 'ferries' })).rejects.toMatchObject({
      code: 'slug_taken',
    });
    await expect(editTag(editor, id, { version: 1, name: 'Ferry' })).rejects.toMatchObject({
      code: 'needs_confirmation',
    });
    await editTag(editor, id, { version: 1, name: 'Docks' });
    await expect(editTag(editor, id, { version: 1, name: 'Quays' })).rejects.toMatchObject({
      code: 'stale_version',
    });
    await expect(editTag(editor, id, { version: 2, slug: 'Not a slug' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('other names', () => {
  test('are added, found and taken away', async () => {
    const { id, slug } = await aTag('Lighthouses');
    await addTagAlias(editor, id, { name: 'Beacons' });
    expect((await listTagsOnDesk(editor, { q: 'BEACON' })).tags).toMatchObject([{ slug }]);
    const draft = await aReadyArticle(editor, { tags: ['beacons'], section: 'world' });
    expect(draft.tags).toEqual([slug]);
    await removeTagAlias(editor, id, { slug: 'beacons' });
    expect((await listTagsOnDesk(editor, { q: 'beacon' })).tags).toEqual([]);
  });

  test('are nobody else’s, and those of merged tags stay', async () => {
    const [from, into] = [await aTag('Puffins'), await aTag('Seabirds')];
    await expect(addTagAlias(editor, into.id, { name: 'Puffins' })).rejects.toMatchObject({
      code: 'slug_taken',
      message: expect.stringContaining('Merge that tag'),
    });
    await mergeTag(editor, from.id, { into: into.id });
    await expect(removeTagAlias(editor, into.id, { slug: from.slug })).rejects.toMatchObject({
      code: 'wrong_state',
    });
    await expect(removeTagAlias(editor, into.id, { slug: 'none' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('deleting a tag', () => {
  test('that nothing has is possible, and its name is free', async () => {
    const { id } = await aTag('Passing fancy');
    await deleteTag(editor, id);
    expect(await db().tag.findUnique({ where: { id } })).toBeNull();
    expect(await createTag(editor, { name: 'Passing fancy' })).toMatchObject({ slug: 'passing-fancy' });
  });

  test('that stands in a story, or in its history, is refused', async () => {
    const used = await aTag('In use');
    const live = await aLiveStory('Has a tag', [used.slug]);
    await expect(deleteTag(editor, used.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await saveWorkingCopy(editor, live.id, { version: live.version, tags: [] });
    await expect(deleteTag(editor, used.id)).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('history'),
    });
  });
});

describe('who may', () => {
  test.each(['contributor', 'reporter'] as const)('not a %s', async (role) => {
    const { id } = await aTag(`Not for a ${role}`);
    const other = await aTag(`Neither for a ${role}`);
    const actor = await anActor(role);
    const attempts = [
      () => createTag(actor, { name: 'Mine' }),
      () => editTag(actor, id, { version: 1, name: 'Mine' }),
      () => addTagAlias(actor, id, { name: 'Mine' }),
      () => removeTagAlias(actor, id, { slug: 'mine' }),
      () => mergeTag(actor, id, { into: other.id }),
      () => deleteTag(actor, id),
    ];
    const done = { where: { outcome: 'done' } } as const;
    const before = await db().auditEvent.count(done);
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(listTagsOnDesk(actor)).rejects.toMatchObject({ code: 'not_found' });
    await expect(previewTagMerge(actor, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db().auditEvent.count(done)).toBe(before);
    const refused = {
      personId: actor.personId,
      outcome: 'refused',
      action: 'tag.merge',
      objectId: id,
    } as const;
    expect(await db().auditEvent.count({ where: refused })).toBe(1);
  });

  test('an editor bound to sections changes what stands in those alone', async () => {
    const bound = await anActor('editor', [worldId]);
    const [ours, shared, into] = [await aTag('Ours'), await aTag('Shared by two'), await aTag('Target')];
    await aLiveStory('World story', [ours.slug, shared.slug]);
    await aLiveStory('Sport story', [shared.slug], 'sport');
    await expect(editTag(bound, shared.id, { version: 1, name: 'x' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(mergeTag(bound, shared.id, { into: into.id })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(mergeTag(bound, ours.id, { into: into.id })).resolves.toEqual({ stories: 1 });
    const { tags } = await listTagsOnDesk(bound, { q: 'Shared by two' });
    expect(tags).toMatchObject([{ mayChange: false, stories: 2 }]);
  });
});

test('thousands of tags are read page by page, each once, and found without accents', async () => {
  const names = Array.from({ length: 120 }, (_, n) => `Page ${n % 2 ? 'é' : 'E'}${n}`);
  await db().tag.createMany({ data: names.map((name, n) => ({ name, slug: `page-${n}` })) });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listTagsOnDesk(editor, { q: 'páge e', cursor, limit: 50 });
    seen.push(...page.tags.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toHaveLength(120);
  expect(new Set(seen)).toEqual(new Set(names));
  const { tags } = await listTagsOnDesk(editor, { unused: true, q: 'in use' });
  expect(tags).toMatchObject([{ stories: 0, isUnused: false }]);
  for (const nonsense of [{ cursor: 'nonsense' }, { q: 'a\0b' }, { cursor: `${tags[0]?.id}_\0` }]) {
    await expect(listTagsOnDesk(editor, nonsense)).rejects.toMatchObject({ code: 'not_found' });
  }
});
