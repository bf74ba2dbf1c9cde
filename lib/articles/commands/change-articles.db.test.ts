import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BulkAction } from '#lib/articles/bulk-schema.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anArticleIn, recordsOf } from '#lib/testing/transitions.ts';
import { assignArticle, hideArticle } from './assign-article.ts';
import { changeArticles } from './change-articles.ts';

withTestNewsroom();

let admin: Actor;
let grace: Actor;
let reporter: Actor;
let ids: string[];

beforeAll(async () => {
  const world = await aSection('world');
  await aSection('sport');
  admin = await anActor('admin');
  grace = await anActor('editor', [world]);
  reporter = await anActor('reporter');
  await createTag(admin, { name: 'Boats' });
});

beforeEach(async () => {
  ids = [];
  for (const section of ['world', 'world', 'sport']) {
    const { id } = await aReadyArticle(admin, { headline: `In ${section}`, section });
    ids.push(id);
  }
});

const all = (action: BulkAction) => ids.map((articleId) => ({ articleId, action }));
const readAll = () => Promise.all(ids.map((id) => getArticleForEditing(admin, id)));

describe('each action', () => {
  test.each<
    [
      action: BulkAction,
      read: (article: Awaited<ReturnType<typeof getArticleForEditing>>) => unknown,
      values: unknown[],
    ]
  >([
    [{ kind: 'move', section: 'sport' }, ({ section }) => section, ['sport', 'sport', 'sport']],
    [{ kind: 'tag', tag: 'boats' }, ({ tags }) => tags, [['boats'], ['boats'], ['boats']]],
    [{ kind: 'trash' }, ({ trashedAt }) => trashedAt !== null, [true, true, true]],
  ])('%j goes through, and comes back by its undo', async (action, read, values) => {
    const before = (await readAll()).map(read);
    const { undo, refused } = await changeArticles(admin, all(action));
    expect(refused).toEqual([]);
    expect((await readAll()).map(read)).toEqual(values);
    await changeArticles(admin, undo);
    expect((await readAll()).map(read)).toEqual(before);
  });

  test('assigning gives each back to whoever had it', async () => {
    await assignArticle(admin, ids[0] ?? '', { assigneeId: grace.personId });
    const { done, undo } = await changeArticles(
      admin,
      all({ kind: 'assign', assigneeId: reporter.personId }),
    );
    expect(done).toHaveLength(3);
    expect((await readAll()).map(({ assignee }) => assignee?.id)).toEqual(Array(3).fill(reporter.personId));
    await changeArticles(admin, undo);
    expect((await readAll()).map(({ assignee }) => assignee?.id ?? null)).toEqual([
      grace.personId,
      null,
      null,
    ]);
  });

  test('leaves alone, without a trace, what is so already', async () => {
    const before = await recordsOf(ids[2] ?? '');
    const outcome = await changeArticles(admin, all({ kind: 'move', section: 'sport' }));
    expect([outcome.done.length, outcome.unchanged, outcome.undo.length]).toEqual([2, 1, 2]);
    expect(await recordsOf(ids[2] ?? '')).toEqual(before);
  });
});

test('what is refused for one goes through for the others, with the reason', async () => {
  const outcome = await changeArticles(grace, all({ kind: 'assign', assigneeId: reporter.personId }));
  expect(outcome.done.map(({ articleId }) => articleId)).toEqual(ids.slice(0, 2));
  expect(outcome.refused).toEqual([
    { articleId: ids[2], headline: 'In sport', reason: expect.stringContaining('editors of this section') },
  ]);
});

test('a live article is not trashed', async () => {
  const { id } = await anArticleIn(admin, admin, { publication: 'live' });
  const { refused } = await changeArticles(admin, [{ articleId: id, action: { kind: 'trash' } }]);
  expect(refused[0]?.reason).toContain('live');
});

test('an article that is confidential to others is unknown, and its headline stays theirs', async () => {
  const [articleId = ''] = ids;
  await hideArticle(admin, articleId, { isConfidential: true, memberIds: [] });
  for (const action of [{ kind: 'trash' }, { kind: 'tag', tag: 'boats' }] as const) {
    const outcome = await changeArticles(grace, [{ articleId, action }]);
    expect(outcome).toMatchObject({ done: [], undo: [], refused: [{ headline: '' }] });
  }
});

test('an undo leaves alone what somebody else has decided since', async () => {
  const { undo } = await changeArticles(admin, all({ kind: 'assign', assigneeId: reporter.personId }));
  await assignArticle(grace, ids[1] ?? '', { assigneeId: grace.personId });
  const outcome = await changeArticles(admin, undo);
  expect(outcome.done).toHaveLength(2);
  expect(outcome.refused).toEqual([
    { articleId: ids[1], headline: 'In world', reason: expect.stringContaining('decided anew') },
  ]);
  expect((await readAll())[1]?.assignee?.id).toBe(grace.personId);
});

test.each([
  ['nothing', []],
  [
    'too much',
    Array.from({ length: 201 }, () => ({
      articleId: crypto.randomUUID(),
      action: { kind: 'trash' as const },
    })),
  ],
  ['no article', [{ articleId: 'x', action: { kind: 'trash' as const } }]],
])('%s is refused as a whole', async (_, steps) => {
  await expect(changeArticles(admin, steps)).rejects.toMatchObject({ code: 'invalid_input' });
});
