import { describe, expect, test } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import { FakeStorage, World } from '#components/editor/testing/world.ts';
import type { FieldChanges } from './fields.ts';
import { saveLine } from './save-line.ts';

const timeOf = (instant: string) => instant.slice(11, 16);
const lineOf = (world: World) => saveLine(world.saver.read(), world.saver.isJournalFull(), timeOf).text;
const saved = (fieldsVersion: number, changes: FieldChanges = {}) => ({
  kind: 'saved' as const,
  article: anArticle({
    fieldsVersion,
    version: fieldsVersion,
    changedAt: '2026-11-22T14:02:00.000Z',
    ...(changes as object),
  }),
});
const unreachable = { kind: 'unreachable', reason: 'There is no connection to the newsroom.' } as const;

describe('the journal', () => {
  test('holds the text before it is sent, and nothing once it is saved', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.saver.saveNow();
    expect(world.requests).toHaveLength(1);
    expect(world.journal()).toMatchObject([
      { fieldsVersion: 7, changes: { slugline: 'A' }, isSetAside: false },
    ]);
    await world.lastRequest().answer(saved(8));
    expect(world.journal()).toEqual([]);
  });

  test('is written within 200 ms of a keystroke', () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(200);
    expect(world.journal()).toHaveLength(1);
  });

  test('gives back after a crash what is then saved at once', async () => {
    const before = new World(anArticle());
    before.saver.edit({ slugline: 'A' });
    before.wait(200);
    const after = new World(anArticle(), before.storage);
    expect(after.saver.read().fields.slugline).toBe('A');
    after.wait(0);
    expect(after.lastRequest()).toMatchObject({ fieldsVersion: 7, changes: { slugline: 'A' } });
    expect(after.journal()).toHaveLength(1);
    await after.lastRequest().answer(saved(8));
    expect(after.journal()).toEqual([]);
  });

  test('offers text on an older version, and taking it keeps what it replaces', async () => {
    const before = new World(anArticle());
    before.saver.edit({ slugline: 'A' });
    before.wait(200);
    const after = new World(anArticle({ fieldsVersion: 8, slugline: 'B' }), before.storage);
    const [entry] = after.recovery.offered;
    expect(after.saver.read().fields.slugline).toBe('B');
    if (entry) after.saver.takeRecovered(entry);
    after.wait(600);
    expect(after.lastRequest()).toMatchObject({
      fieldsVersion: 8,
      changes: { slugline: 'A' },
      keepReplaced: true,
    });
    await after.lastRequest().answer(saved(9));
    expect(after.journal()).toEqual([]);
  });

  test('says so when the browser has no room for it', () => {
    const storage = new FakeStorage();
    storage.isFull = true;
    const world = new World(anArticle(), storage);
    world.saver.edit({ slugline: 'A' });
    world.wait(200);
    expect(world.saver.isJournalFull()).toBe(true);
  });

  test('keeps what is unsaved when the room is left, and nothing more is sent', () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.saver.stop();
    world.wait(60_000);
    expect(world.requests).toHaveLength(0);
    expect(world.journal()[0]?.changes).toEqual({ slugline: 'A' });
  });
});

describe('a conflict', () => {
  const theirs = anArticle({ fieldsVersion: 9, slugline: 'Theirs', source: 'Theirs too' });
  const inConflict = async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'Mine' });
    world.wait(600);
    await world.lastRequest().answer({ kind: 'stale', current: theirs });
    return world;
  };

  test('stops saving, names who and when, and lets typing go on', async () => {
    const world = await inConflict();
    world.saver.edit({ slugline: 'Mine still' });
    world.wait(600_000);
    expect(world.requests).toHaveLength(1);
    expect(lineOf(world)).toBe('Not saved: changed by Ada at 14:00');
    expect(world.journal()[0]?.changes).toEqual({ slugline: 'Mine still' });
  });

  test('settled by keeping mine saves mine on their version, with their other fields', async () => {
    const world = await inConflict();
    world.saver.keepMine();
    expect(world.saver.read().fields.source).toBe('Theirs too');
    world.wait(0);
    expect(world.lastRequest()).toMatchObject({
      fieldsVersion: 9,
      changes: { slugline: 'Mine' },
      keepReplaced: true,
    });
    await world.lastRequest().answer(saved(10));
    world.saver.edit({ slugline: 'Mine again' });
    world.wait(600);
    expect(world.lastRequest().keepReplaced).toBe(false);
  });

  test('settled by taking theirs keeps mine in this browser', async () => {
    const world = await inConflict();
    world.saver.takeTheirs();
    world.wait(60_000);
    expect(world.saver.read().fields.slugline).toBe('Theirs');
    expect(world.requests).toHaveLength(1);
    expect(lineOf(world)).toBe('Saved 14:00');
    expect(world.journal()).toMatchObject([{ changes: { slugline: 'Mine' }, isSetAside: true }]);
  });

  test('is none when somebody published meanwhile and changed no word', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'Mine' });
    world.wait(600);
    await world
      .lastRequest()
      .answer({ kind: 'stale', current: anArticle({ fieldsVersion: 8, publication: 'live' }) });
    world.wait(0);
    expect(world.lastRequest()).toMatchObject({ fieldsVersion: 8, changes: { slugline: 'Mine' } });
  });

  test('is none when both wrote the same', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'Theirs' });
    world.wait(600);
    await world.lastRequest().answer({ kind: 'stale', current: theirs });
    expect(world.saver.read().trouble).toBeNull();
    expect(world.saver.read().fields.source).toBe('Theirs too');
  });
});

describe('publishing', () => {
  test('waits until everything typed is saved, and uses the version that came of it', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    const flushed = world.saver.flush();
    await world.lastRequest().answer(saved(8, { slugline: 'A' }));
    expect(await flushed).toBe(true);
    const versions: number[] = [];
    await world.saver.perform(async (version) => {
      versions.push(version);
      return saved(9, { slugline: 'A' });
    });
    expect(versions).toEqual([8]);
    expect(world.saver.read().base.version).toBe(9);
  });

  test.each([
    ['the server does not answer', unreachable],
    ['a field is refused', { kind: 'refused', reason: 'No.', errors: { slugline: 'Too long.' } } as const],
    [
      'the article was changed meanwhile',
      { kind: 'stale', current: anArticle({ fieldsVersion: 9, slugline: 'B' }) } as const,
    ],
  ])('does not go on when %s', async (_, answer) => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    const flushed = world.saver.flush();
    await world.lastRequest().answer(answer);
    expect(await flushed).toBe(false);
  });

  test('holds back saves until it is answered', async () => {
    const world = new World(anArticle());
    let answer = (_: ReturnType<typeof saved>) => {};
    const published = world.saver.perform(() => new Promise((resolve) => (answer = resolve)));
    world.saver.edit({ slugline: 'A' });
    world.wait(5_000);
    expect(world.requests).toHaveLength(0);
    answer(saved(8));
    await published;
    world.wait(0);
    expect(world.lastRequest()).toMatchObject({ fieldsVersion: 8, changes: { slugline: 'A' } });
  });
});

describe('an article that changed elsewhere', () => {
  test('is taken over when nothing here is unsaved', () => {
    const world = new World(anArticle());
    world.saver.refresh(anArticle({ version: 8, fieldsVersion: 8, slugline: 'New.' }));
    expect(world.saver.read()).toMatchObject({ fields: { slugline: 'New.' }, base: { version: 8 } });
  });

  test('is left alone when something is', () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'Mine' });
    world.saver.refresh(anArticle({ fieldsVersion: 8, slugline: 'Theirs' }));
    expect(world.saver.read().fields.slugline).toBe('Mine');
  });
});
