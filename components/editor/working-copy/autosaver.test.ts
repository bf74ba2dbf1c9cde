import { describe, expect, test } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import { World } from '#components/editor/testing/world.ts';
import type { FieldChanges } from './fields.ts';
import { saveLine } from './save-line.ts';

const timeOf = (instant: string) => instant.slice(11, 16);
const lineOf = (world: World) => saveLine(world.saver.read(), world.saver.isJournalFull(), timeOf).text;
const saved = (fieldsVersion: number, changes: FieldChanges = {}) => ({
  kind: 'saved' as const,
  article: anArticle({ fieldsVersion, changedAt: '2026-11-22T14:02:00.000Z', ...(changes as object) }),
});
const unreachable = { kind: 'unreachable', reason: 'There is no connection to the newsroom.' } as const;

describe('typing', () => {
  test('is sent 600 ms after the last keystroke, as one change', () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(400);
    world.saver.edit({ slugline: 'AB' });
    world.wait(599);
    expect(world.requests).toHaveLength(0);
    world.wait(1);
    expect(world.lastRequest()).toMatchObject({ fieldsVersion: 7, changes: { slugline: 'AB' } });
  });

  test('is sent after three seconds even when it never stops', () => {
    const world = new World(anArticle());
    for (let count = 0; count < 10; count += 1) {
      world.saver.edit({ slugline: 'A'.repeat(count + 1) });
      world.wait(300);
    }
    expect(world.requests).toHaveLength(1);
  });

  test('while a save is under way waits for its answer, then follows with the new version', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(600);
    world.saver.edit({ slugline: 'AB', source: 'S' });
    world.wait(5_000);
    expect(world.requests).toHaveLength(1);
    await world.lastRequest().answer(saved(8));
    world.wait(0);
    expect(world.lastRequest()).toMatchObject({ fieldsVersion: 8, changes: { slugline: 'AB', source: 'S' } });
  });

  test('counts as saved only after the answer', async () => {
    const world = new World(anArticle());
    expect(lineOf(world)).toBe('Saved 14:00');
    world.saver.edit({ slugline: 'A' });
    expect(lineOf(world)).toBe('Saving…');
    world.wait(600);
    expect(lineOf(world)).toBe('Saving…');
    await world.lastRequest().answer(saved(8));
    expect(lineOf(world)).toBe('Saved 14:02');
  });

  test('of what already stands there sends nothing', () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'Ferry timetable changes' });
    world.wait(5_000);
    expect(world.requests).toHaveLength(0);
  });
});

describe('without an answer', () => {
  test('the save is tried again later and later, with everything typed since', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(600);
    await world.lastRequest().answer(unreachable);
    expect(lineOf(world)).toBe('Offline: kept on this device');
    world.saver.edit({ source: 'S' });
    world.wait(749);
    expect(world.requests).toHaveLength(1);
    world.wait(1);
    expect(world.lastRequest()).toMatchObject({ fieldsVersion: 7, changes: { slugline: 'A', source: 'S' } });
    await world.lastRequest().answer(unreachable);
    world.wait(1_499);
    expect(world.requests).toHaveLength(2);
    world.wait(1);
    expect(world.requests).toHaveLength(3);
    await world.lastRequest().answer(saved(8));
    expect(lineOf(world)).toBe('Saved 14:02');
  });

  test('a person can have it tried at once', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(600);
    await world.lastRequest().answer(unreachable);
    world.saver.saveNow();
    expect(world.requests).toHaveLength(2);
  });

  test('a save that had arrived after all is no conflict when the next one meets it', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(600);
    await world.lastRequest().answer(unreachable);
    world.saver.edit({ slugline: 'AB' });
    world.wait(1_000);
    await world
      .lastRequest()
      .answer({ kind: 'stale', current: anArticle({ fieldsVersion: 8, slugline: 'A' }) });
    world.wait(0);
    expect(world.saver.read().trouble).toBeNull();
    expect(world.lastRequest()).toMatchObject({ fieldsVersion: 8, changes: { slugline: 'AB' } });
  });
});

describe('a refusal', () => {
  test('of one field keeps that field back and saves the rest', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A', slug: 'a b' });
    world.wait(600);
    const errors = { slug: 'An address has no spaces.' };
    await world.lastRequest().answer({ kind: 'refused', reason: 'Not saved.', errors });
    world.wait(0);
    expect(world.lastRequest().changes).toEqual({ slugline: 'A' });
    await world.lastRequest().answer(saved(8));
    world.wait(60_000);
    expect(world.requests).toHaveLength(2);
    expect(world.saver.read().refused).toEqual(errors);
    expect(lineOf(world)).toBe('Not saved: address');
    world.saver.edit({ slug: 'a-b' });
    world.wait(600);
    expect(world.lastRequest().changes).toEqual({ slug: 'a-b' });
  });

  test('of a field inside a list counts for the whole list', async () => {
    const world = new World(anArticle());
    world.saver.edit({ bylines: [{ profileId: 'x', name: 'X', role: '', kind: 'person' }] });
    world.wait(600);
    const errors = { 'bylines.0.profileId': 'There is no such author.' };
    await world.lastRequest().answer({ kind: 'refused', reason: 'Not saved.', errors });
    expect(world.saver.read().refused).toEqual({ bylines: 'There is no such author.' });
  });

  test.each([
    [
      'a text that is too large',
      { kind: 'refused', reason: 'Too large.', errors: { slugline: 'Too large.' } },
    ],
    ['a forbidden change', { kind: 'stopped', reason: 'You may not change this article.' }],
  ] as const)('of %s is not sent again by itself, and is once it changes', async (_, answer) => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'long' });
    world.wait(600);
    await world.lastRequest().answer(answer);
    world.wait(600_000);
    expect(world.requests).toHaveLength(1);
    expect(lineOf(world)).toContain('Not saved');
    world.saver.edit({ slugline: 'short' });
    world.wait(600);
    expect(world.requests).toHaveLength(2);
  });
});

describe('signed out', () => {
  test('nothing is sent until somebody signs in, then everything is', async () => {
    const world = new World(anArticle());
    world.saver.edit({ slugline: 'A' });
    world.wait(600);
    await world.lastRequest().answer({ kind: 'signed_out' });
    world.saver.edit({ slugline: 'AB' });
    world.wait(600_000);
    expect(world.requests).toHaveLength(1);
    expect(world.journal()[0]?.changes).toEqual({ slugline: 'AB' });
    world.saver.saveNow();
    expect(lineOf(world)).toBe('Signed out: sign in here, your text is kept');
    await world.lastRequest().answer(saved(8));
    expect(lineOf(world)).toBe('Saved 14:02');
  });
});
