import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sendBackArticle, submitArticle } from '#lib/articles/commands/change-stage.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Topic } from '#lib/collab/topics.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { followUp } from '#lib/testing/outbox.ts';
import { markNotices } from './commands/mark-notices.ts';
import { followTopics, type NoticesNow } from './follow-topics.ts';

withTestNewsroom();

let reporter: Actor;
let editor: Actor;
const endings: (() => void)[] = [];

beforeAll(async () => {
  await aSection('world');
  reporter = await anActor('reporter');
  editor = await anActor('editor');
});

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

function aPage(topics: readonly Topic[], currentActor: () => Promise<Actor>) {
  const heard: [Topic, object][] = [];
  const end = vi.fn();
  const send = (topic: Topic, data: object) => void heard.push([topic, data]);
  endings.push(followTopics({ topics, currentActor, send, end }));
  const of = (topic: Topic) => heard.filter(([name]) => name === topic).map(([, data]) => data);
  return { of, end };
}

test('an open page hears how many notices are unread, of each new one, and when they are read', async () => {
  const mine = aPage(['notices'], async () => reporter);
  const theirs = aPage(['notices'], async () => editor);
  await expect.poll(() => mine.of('notices')).toEqual([{ unread: 0, newest: null }]);
  await expect.poll(() => theirs.of('notices')).toHaveLength(1);
  const { id, version } = await aReadyArticle(reporter, { headline: 'Heard at once' });
  const filed = await submitArticle(reporter, id, { version });
  await sendBackArticle(editor, id, { version: filed.version, note: 'Name the ship.' });
  await followUp();
  await expect
    .poll(() => mine.of('notices').at(-1))
    .toMatchObject({ unread: 1, newest: { headline: 'Heard at once', text: 'Name the ship.' } });
  const { newest } = mine.of('notices').at(-1) as NoticesNow;
  await markNotices(reporter, { ids: [newest?.id ?? ''] });
  await expect.poll(() => mine.of('notices').at(-1)).toMatchObject({ unread: 0, newest: { isRead: true } });
  expect(JSON.stringify(theirs.of('notices'))).not.toContain('Name the ship.');
});

test('a page of the desk hears that something changed, and not what', async () => {
  const page = aPage(['desk'], async () => editor);
  const { id, version } = await aReadyArticle(reporter);
  await submitArticle(reporter, id, { version });
  await expect.poll(() => page.of('desk')).toEqual([{}]);
  expect(page.of('notices')).toEqual([]);
});

test('a list hears that an article began, and that one changed, and not which', async () => {
  const page = aPage(['articles'], async () => editor);
  const { id, version } = await aReadyArticle(reporter);
  await expect.poll(() => page.of('articles')).toEqual([{}]);
  await saveWorkingCopy(reporter, id, { version, headline: 'Changed' });
  await expect.poll(() => page.of('articles')).toEqual([{}, {}]);
  expect(page.of('desk')).toEqual([]);
});

test('whoever is signed out hears no more', async () => {
  let isSignedIn = true;
  const page = aPage(['notices'], async () => {
    if (!isSignedIn) throw new DomainError('not_signed_in', 'Sign in again.');
    return reporter;
  });
  await expect.poll(() => page.of('notices')).toHaveLength(1);
  isSignedIn = false;
  await expect.poll(() => page.end.mock.calls.length, { timeout: 6000 }).toBe(1);
});

test('others’ notices cannot be marked', async () => {
  const { id, version } = await aReadyArticle(reporter);
  const filed = await submitArticle(reporter, id, { version });
  await sendBackArticle(editor, id, { version: filed.version, note: 'Not yours to mark.' });
  await followUp();
  const page = aPage(['notices'], async () => reporter);
  await expect.poll(() => page.of('notices')).toMatchObject([{ unread: 1 }]);
  const { newest } = page.of('notices')[0] as NoticesNow;
  await markNotices(editor, { ids: [newest?.id ?? ''] });
  const again = aPage(['notices'], async () => reporter);
  await expect.poll(() => again.of('notices')).toMatchObject([{ unread: 1, newest: { isRead: false } }]);
  await markNotices(reporter, { upTo: newest?.id ?? '' });
  await expect.poll(() => page.of('notices').at(-1)).toMatchObject({ unread: 0 });
  await markNotices(reporter, { ids: [newest?.id ?? ''], isRead: false });
  await expect.poll(() => page.of('notices').at(-1)).toMatchObject({ unread: 1 });
});
