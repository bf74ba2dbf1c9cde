import { expect, test } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import { FakeStorage } from '#components/editor/testing/world.ts';
import { type JournalEntry, openJournal } from './journal.ts';
import { recover } from './recover.ts';

const entry = (changes: Partial<JournalEntry>): JournalEntry => ({
  id: 'a',
  fieldsVersion: 7,
  writtenAt: '2026-11-22T14:02:00.000Z',
  changes: { slugline: 'Mine' },
  isSetAside: false,
  ...changes,
});

test.each([
  ['on this version goes back into the text', entry({}), { restored: 'a', offered: [], done: [] }],
  [
    'on an older version is offered',
    entry({ fieldsVersion: 6 }),
    { restored: null, offered: ['a'], done: [] },
  ],
  [
    'that was set aside is offered',
    entry({ isSetAside: true }),
    { restored: null, offered: ['a'], done: [] },
  ],
  [
    'that the article holds already is done with',
    entry({
      fieldsVersion: 6,
      changes: { slugline: 'Ferry timetable changes', section: 'local' },
    }),
    { restored: null, offered: [], done: ['a'] },
  ],
])('unsaved text %s', (_, left, expected) => {
  const found = recover(anArticle(), [left]);
  expect({
    restored: found.restored?.id ?? null,
    offered: found.offered.map(({ id }) => id),
    done: found.done,
  }).toEqual(expected);
});

test('of two tabs the newer text is restored and the other offered', () => {
  const found = recover(anArticle(), [
    entry({ id: 'new' }),
    entry({ id: 'old', changes: { slugline: 'Other' } }),
  ]);
  expect(found.restored?.id).toBe('new');
  expect(found.offered.map(({ id }) => id)).toEqual(['old']);
});

test('the journal shows a person only their own text of this article, newest first', () => {
  const storage = new FakeStorage();
  const mine = openJournal(storage, 'ada', 'one');
  mine.write(entry({ id: 'early', writtenAt: '2026-11-22T10:00:00.000Z' }));
  mine.write(entry({ id: 'late' }));
  openJournal(storage, 'ada', 'two').write(entry({ id: 'other-article' }));
  openJournal(storage, 'bea', 'one').write(entry({ id: 'other-person' }));
  storage.setItem('nightdesk:unsaved:ada:one:broken', '{');
  expect(mine.read().map(({ id }) => id)).toEqual(['late', 'early']);
});
