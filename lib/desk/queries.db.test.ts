import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignArticle, claimArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
import { sendBackArticle, submitArticle } from '#lib/articles/commands/change-stage.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { scheduleArticle } from '#lib/articles/commands/schedule-article.ts';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { keepOrphan } from '#lib/collab/commands/orphans.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { LATER } from '#lib/testing/transitions.ts';
import { markDeskSeen } from './commands.ts';
import { getDesk } from './queries.ts';
import { DESK_LISTS, type DeskListName } from './story.ts';

withTestNewsroom();

let people: Record<'contributor' | 'reporter' | 'colleague' | 'editor' | 'sport', Actor>;
/** Those whom every section concerns. */
let everywhere: Actor[];
let article: ArticleForEditing;

beforeAll(async () => {
  const [world, sport] = [await aSection('world'), await aSection('sport')];
  people = {
    contributor: await anActor('contributor'),
    reporter: await anActor('reporter'),
    colleague: await anActor('reporter'),
    editor: await anActor('editor', [world]),
    sport: await anActor('editor', [sport]),
  };
  everywhere = [await anActor('editor'), await anActor('admin')];
});

beforeEach(async () => {
  article = await aReadyArticle(people.reporter, { section: 'world', headline: `Story ${Math.random()}` });
});

/** Who sees the article in which lists. */
async function seen(): Promise<Partial<Record<keyof typeof people, DeskListName[]>>> {
  const found: [string, DeskListName[]][] = [];
  for (const [name, actor] of Object.entries(people)) {
    const desk = await getDesk(actor, 'Europe/Dublin');
    const lists = DESK_LISTS.filter((list) => desk[list].stories.some(({ id }) => id === article.id));
    if (lists.length > 0) found.push([name, lists]);
  }
  return Object.fromEntries(found);
}

const idOf = ({ personId }: Actor) => personId ?? '';

/** Everything is old news to everybody, but for what a test does after. */
async function allSeen() {
  for (const actor of Object.values(people)) await markDeskSeen(actor, { upTo: new Date().toISOString() });
}

describe('what needs somebody', () => {
  test('a story in review needs the editors of its section', async () => {
    await submitArticle(people.reporter, article.id, { version: article.version });
    await allSeen();
    expect(await seen()).toEqual({ editor: ['toReview'] });
  });

  test('a story that was sent back needs its author and whoever has it, with the note', async () => {
    const given = await assignArticle(people.editor, article.id, { assigneeId: idOf(people.colleague) });
    const filed = await submitArticle(people.reporter, article.id, { version: given.version });
    await sendBackArticle(people.editor, article.id, { version: filed.version, note: 'Name the ship.' });
    await allSeen();
    expect(await seen()).toEqual({ reporter: ['sentBack'], colleague: ['sentBack'] });
    const { sentBack } = await getDesk(people.reporter, 'Europe/Dublin');
    expect(sentBack.stories[0]).toMatchObject({
      stageNote: 'Name the ship.',
      stageChangedBy: people.editor.name,
      assignee: people.colleague.name,
      section: 'world',
    });
  });

  test('an assigned story needs whoever has it', async () => {
    await assignArticle(people.editor, article.id, { assigneeId: idOf(people.colleague) });
    await allSeen();
    expect(await seen()).toEqual({ colleague: ['assigned'] });
  });

  test.each([
    ['is overdue the minute after', '2026-06-01T08:59:00Z', 'overdue'],
    ['is due today until midnight of the newsroom', '2026-06-01T22:59:00Z', 'dueToday'],
    ['is not yet to be seen the day before', '2026-06-01T23:01:00Z', null],
  ])('a story with a deadline %s', async (_, dueAt, list) => {
    await assignArticle(people.editor, article.id, { dueAt });
    const clock = () => new Date('2026-06-01T09:00:00Z');
    for (const [actor, isConcerned] of [
      [people.reporter, true],
      [people.editor, true],
      [people.sport, false],
      [people.colleague, false],
      ...everywhere.map((actor) => [actor, true] as const),
    ] as const) {
      const desk = await getDesk(actor, 'Europe/Dublin', clock);
      const names = (['overdue', 'dueToday'] as const).filter((name) =>
        desk[name].stories.some(({ id }) => id === article.id),
      );
      expect(names).toEqual(isConcerned && list !== null ? [list] : []);
    }
    await assignArticle(people.editor, article.id, { dueAt: null });
  });

  test('a schedule that failed needs the editors, the author and whoever made it', async () => {
    const scheduled = await scheduleArticle(people.editor, article.id, {
      version: article.version,
      at: LATER,
    });
    const where = { id: scheduled.id };
    await db().article.update({ where, data: { scheduleProblem: 'Too soon.' }, select: { id: true } });
    await allSeen();
    expect(await seen()).toEqual({ reporter: ['failed'], editor: ['failed'] });
    for (const actor of everywhere) {
      const { failed } = await getDesk(actor, 'Europe/Dublin');
      expect(failed.stories.map(({ id }) => id)).toContain(article.id);
    }
  });

  test('recovered text needs whose it is, once for each story', async () => {
    const orphan = { clientId: 'a-browser', text: 'lost words' };
    await keepOrphan(people.reporter, article.id, orphan);
    await keepOrphan(people.reporter, article.id, orphan);
    const { recovered } = await getDesk(people.reporter, 'Europe/Dublin');
    expect(recovered).toContainEqual({ articleId: article.id, headline: article.headline, count: 2 });
    expect((await getDesk(people.editor, 'Europe/Dublin')).recovered).toEqual([]);
  });
});

describe('what is there besides', () => {
  test('live and scheduled stories are there for all who may see them', async () => {
    const live = await publishArticle(people.editor, article.id, { version: article.version });
    await allSeen();
    expect(await seen()).toEqual({
      reporter: ['live'],
      colleague: ['live'],
      editor: ['live'],
      sport: ['live'],
    });
    await scheduleArticle(people.editor, live.id, { version: live.version, at: LATER });
    expect((await seen()).colleague).toEqual(['scheduled', 'live']);
  });

  test('what the desk commissions is free until somebody takes it', async () => {
    article = await aReadyArticle(people.editor, { section: 'world' });
    await allSeen();
    expect(await seen()).toEqual({ reporter: ['free'], colleague: ['free'], sport: ['free'] });
    await claimArticle(people.reporter, article.id);
    expect(await seen()).toEqual({ reporter: ['assigned'] });
  });

  test('a draft of one’s own that nobody planned is not offered to others', async () => {
    await allSeen();
    expect(await seen()).toEqual({});
    await assignArticle(people.editor, article.id, { dueAt: LATER });
    expect(await seen()).toEqual({ colleague: ['free'], editor: ['free'], sport: ['free'] });
  });

  test('what others changed is news until it is marked as seen', async () => {
    await allSeen();
    await saveWorkingCopy(people.editor, article.id, { version: article.version, slugline: 'BC-NEWS' });
    expect((await seen()).reporter).toEqual(['changed']);
    expect((await seen()).editor).toBeUndefined();
    const { at } = await getDesk(people.reporter, 'Europe/Dublin');
    await markDeskSeen(people.reporter, { upTo: at });
    expect((await seen()).reporter).toBeUndefined();
    expect((await seen()).colleague).toEqual(['changed']);
  });

  test('what was seen stays seen, and nothing is seen ahead', async () => {
    const now = () => new Date('2026-06-01T09:00:00Z');
    const stranger = await anActor('reporter');
    expect((await getDesk(stranger, 'UTC', now)).since).toBe('2026-05-31T09:00:00.000Z');
    await markDeskSeen(stranger, { upTo: '2026-06-01T10:00:00Z' }, now);
    await markDeskSeen(stranger, { upTo: '2026-05-01T10:00:00Z' }, now);
    expect((await getDesk(stranger, 'UTC', now)).since).toBe('2026-06-01T09:00:00.000Z');
    const later = () => new Date('2026-09-01T09:00:00Z');
    expect((await getDesk(stranger, 'UTC', later)).since).toBe('2026-08-25T09:00:00.000Z');
  });
});

test('a confidential story is on nobody’s desk who may not see it', async () => {
  article = await aReadyArticle(people.reporter, { section: 'world' });
  const hidden = await hideArticle(people.reporter, article.id, { isConfidential: true });
  await submitArticle(people.reporter, article.id, { version: hidden.version });
  const where = { id: article.id };
  await db().article.update({ where, data: { dueAt: new Date(0) }, select: { id: true } });
  expect(await seen()).toEqual({ reporter: ['overdue'] });
});

test('a list says when there is more than it shows', async () => {
  for (let n = 0; n < 6; n += 1) {
    const { id, version } = await aReadyArticle(people.reporter, { section: 'world' });
    await submitArticle(people.reporter, id, { version });
  }
  const { toReview } = await getDesk(people.editor, 'UTC');
  expect([toReview.stories.length, toReview.hasMore]).toEqual([5, true]);
});

test('what somebody begins is no news to them', async () => {
  await allSeen();
  article = await aReadyArticle(people.reporter, { section: 'world' });
  expect((await seen()).reporter).toBeUndefined();
  expect((await seen()).colleague).toEqual(['changed']);
});
