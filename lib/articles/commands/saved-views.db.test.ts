import { beforeEach, expect, test } from 'vitest';
import { listViews } from '#lib/articles/queries/saved-views.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { deleteView, saveView } from './saved-views.ts';

withTestNewsroom();

let grace: Actor;
let reporter: Actor;
beforeEach(async () => {
  grace = await anActor('editor');
  reporter = await anActor('reporter');
});

const namesOf = async (actor: Actor) => (await listViews(actor)).map(({ name }) => name);

test('a view is its owner’s, in the order in which they were saved', async () => {
  await saveView(reporter, { name: 'Mine', query: 'assignee=me' });
  await saveView(reporter, { name: 'Late', query: 'due=overdue&sort=due' });
  expect(await namesOf(reporter)).toEqual(['Mine', 'Late']);
  expect(await namesOf(grace)).not.toContain('Mine');
});

test('a shared one is everybody’s to see and its owner’s or an admin’s to delete', async () => {
  const { id } = await saveView(grace, { name: 'Desk', query: 'stage=in_review', isShared: true });
  expect((await listViews(reporter)).find((view) => view.id === id)).toMatchObject({
    name: 'Desk',
    query: 'stage=in_review',
    isShared: true,
    isOwn: false,
  });
  await expect(deleteView(reporter, id)).rejects.toMatchObject({ code: 'not_found' });
  await deleteView(await anActor('admin'), id);
  expect(await namesOf(reporter)).not.toContain('Desk');
});

test('an admin does not delete what others keep for themselves', async () => {
  const { id } = await saveView(reporter, { name: 'Mine', query: '' });
  await expect(deleteView(await anActor('admin'), id)).rejects.toMatchObject({ code: 'not_found' });
  await deleteView(reporter, id);
  await expect(deleteView(reporter, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('the same name again replaces it; what is no filter is left out', async () => {
  await saveView(reporter, { name: 'Mine', query: 'stage=draft' });
  await saveView(reporter, { name: ' Mine ', query: 'stage=approved&cursor=x&stage=nonsense' });
  expect((await listViews(reporter)).filter(({ isOwn }) => isOwn)).toMatchObject([
    { query: 'stage=approved' },
  ]);
});

test.each([
  ['without a name', { name: ' ', query: '' }, 'invalid_input'],
  ['shared by a reporter', { name: 'x', query: '', isShared: true }, 'not_allowed'],
])('is not kept %s', async (_, input, code) => {
  await expect(saveView(reporter, input)).rejects.toMatchObject({ code });
});

test('nobody keeps more than fifty, and the system none', async () => {
  for (let n = 0; n < 50; n += 1) await saveView(reporter, { name: `v${n}`, query: '' });
  await expect(saveView(reporter, { name: 'one more', query: '' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(saveView(systemActor('a test'), { name: 'x', query: '' })).rejects.toMatchObject({
    code: 'not_allowed',
  });
});
