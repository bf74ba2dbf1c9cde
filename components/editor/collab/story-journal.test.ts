import { describe, expect, test } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import { FakeJournal } from '#components/editor/testing/fake-journal.ts';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';

async function offline(journal: FakeJournal, server = new StoryServer(aStory('.'))) {
  const tab = new StoryTab(server, journal);
  await tab.client.start();
  tab.goOffline();
  await settled();
  return { tab, server };
}

async function typeEach(tab: StoryTab, words: Iterable<string>): Promise<void> {
  for (const word of words) {
    tab.type(word);
    await settled();
  }
}

const bytesOf = (changes: readonly unknown[]) => JSON.stringify(changes).length;

describe('a keystroke in the journal', () => {
  test('costs one record, after 20,000 unconfirmed ones as after ten', async () => {
    const journal = new FakeJournal();
    const { tab } = await offline(journal);
    await typeEach(tab, '0123456789');
    const early = journal.changes.slice(-5);
    for (let count = 10; count < 20_000; count += 1) tab.type('x');
    await settled();
    const known = journal.changes.length;
    await typeEach(tab, 'abcde');
    const late = journal.changes.slice(known);

    for (const changes of [early, late]) {
      expect(changes).toHaveLength(5);
      for (const { head, records, dropBefore } of changes) {
        expect([head, dropBefore]).toEqual([null, 0]);
        expect(records.flatMap(({ steps }) => steps)).toHaveLength(1);
      }
    }
    // The number of a record is as long as it is.
    expect(bytesOf(late) - bytesOf(early)).toBeLessThan(5 * 8);
    expect(journal.left()[0]?.steps).toHaveLength(20_005);
  }, 120_000);

  test('is still one record when half of what stood before it is confirmed, and those are gone', async () => {
    const journal = new FakeJournal();
    const { tab, server } = await offline(journal);
    for (let count = 0; count < 1_000; count += 1) tab.type('x');
    await settled();
    server.refuse = () => (server.batches.length > 1 ? { kind: 'unreachable', reason: 'Silence.' } : null);
    tab.goOnline();
    await settled();
    expect(tab.client.read().unconfirmed).toBe(500);
    const known = journal.changes.length;
    await typeEach(tab, 'y');
    expect(journal.changes.slice(known)).toMatchObject([{ head: null, dropBefore: 0 }]);
    expect(journal.left()).toMatchObject([{ baseVersion: 500, steps: { length: 501 } }]);
    // Of the record that is confirmed in part all is kept.
    const kept = [...journal.entries.values()].flatMap(({ records }) => [...records.values()].flat());
    expect(kept.length).toBeLessThan(501 + 100);
  });
});

describe('the journal', () => {
  test('keeps rebased steps in place of those before', async () => {
    const journal = new FakeJournal();
    const { tab, server } = await offline(journal);
    await typeEach(tab, 'ab');
    const other = new StoryTab(server);
    await other.client.start();
    other.type('others ');
    await settled();
    server.refuse = () => ({ kind: 'unreachable', reason: 'Silence.' });
    tab.client.receive(server.since(0));
    await settled();
    expect(journal.left()).toMatchObject([{ baseVersion: 1, steps: { length: 2 } }]);
    const [{ steps } = { steps: [] }] = journal.left();
    expect(steps).toEqual(tab.unconfirmed());
  });

  test('of several tabs that died is one entry afterwards, made in one go', async () => {
    const journal = new FakeJournal();
    const server = new StoryServer(aStory('.'));
    const tabs = [await offline(journal, server), await offline(journal, server)];
    await typeEach(tabs[0]?.tab as StoryTab, ['one ']);
    await typeEach(tabs[1]?.tab as StoryTab, ['two ']);
    expect(journal.left()).toHaveLength(2);
    journal.crash();
    server.refuse = () => ({ kind: 'unreachable', reason: 'Silence.' });
    const after = new StoryTab(server, journal);
    const known = journal.changes.length;
    await after.client.start();
    await settled();
    expect(journal.changes.slice(known)).toHaveLength(1);
    expect(journal.left()).toMatchObject([{ steps: { length: 2 } }]);
  });

  test('is written before what was put back is sent, so that a second crash doubles nothing', async () => {
    const journal = new FakeJournal();
    const { tab, server } = await offline(journal);
    await typeEach(tab, ['once ']);
    const other = new StoryTab(server);
    await other.client.start();
    other.type('others ');
    await settled();
    journal.crash();
    let isLost = true;
    server.losesAnswer = () => isLost;
    const bases: unknown[] = [];
    server.refuse = () => {
      bases.push(journal.left()[0]?.baseVersion);
      return null;
    };
    await new StoryTab(server, journal).client.start();
    await settled();
    expect(server.log).toHaveLength(2);
    expect(bases).toEqual([1]);
    journal.crash();
    isLost = false;
    const last = new StoryTab(server, journal);
    await last.client.start();
    await settled();
    expect(last.text().match(/once/g)).toHaveLength(1);
    expect(journal.entries.size).toBe(0);
  });

  test('that was cleared behind the tab’s back is written whole with the next keystroke', async () => {
    const journal = new FakeJournal();
    const { tab } = await offline(journal);
    await typeEach(tab, 'abc');
    journal.clear();
    await typeEach(tab, 'd');
    expect(journal.left()).toMatchObject([{ steps: { length: 4 } }]);
    expect(tab.client.read().isJournalFull).toBe(false);
  });

  test('that is full says so, and holds everything again once there is space', async () => {
    const journal = new FakeJournal();
    const { tab } = await offline(journal);
    await typeEach(tab, 'ab');
    journal.isFull = true;
    await typeEach(tab, 'c');
    expect(tab.client.read().isJournalFull).toBe(true);
    expect(journal.left()).toMatchObject([{ steps: { length: 2 } }]);
    journal.isFull = false;
    await typeEach(tab, 'd');
    expect(tab.client.read().isJournalFull).toBe(false);
    expect(journal.left()).toMatchObject([{ steps: { length: 4 } }]);
  });

  test('that takes long is not said to keep anything, and holds nothing up', async () => {
    const journal = new FakeJournal();
    const server = new StoryServer(aStory('.'));
    const tab = new StoryTab(server, journal);
    await tab.client.start();
    let spin = () => {};
    journal.disk = new Promise((resolve) => {
      spin = resolve;
    });
    await typeEach(tab, ['slow ']);
    expect(server.batches).toHaveLength(0);
    expect(tab.client.read().isJournalFull).toBe(false);
    tab.passTime();
    await settled();
    expect(tab.client.read().isJournalFull).toBe(true);
    expect(server.words().body).toEqual(aBody('slow .'));

    tab.goOffline();
    await typeEach(tab, ['slower ']);
    expect(tab.client.read().isJournalFull).toBe(true);
    spin();
    await settled();
    expect(tab.client.read().isJournalFull).toBe(false);
    expect(journal.left()).toMatchObject([{ steps: tab.unconfirmed() }]);
  });

  test('lets go of words that were set aside once the server keeps them', async () => {
    const journal = new FakeJournal();
    const { tab, server } = await offline(journal);
    server.refuse = () => ({ kind: 'refused', reason: 'It does not fit.' });
    await typeEach(tab, ['aside']);
    tab.goOnline();
    await settled();
    expect(tab.client.readRecovered()).toMatchObject([{ id: 'orphan-1', text: 'aside' }]);
    expect(journal.entries.size).toBe(0);
  });
});
