import { describe, expect, test } from 'vitest';
import { FakeJournal } from '#components/editor/testing/fake-journal.ts';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import type { SendAnswer } from './messages.ts';

async function opened(server: StoryServer, journal?: FakeJournal): Promise<StoryTab> {
  const tab = new StoryTab(server, journal);
  await tab.client.start();
  await settled();
  return tab;
}

function deleteBodyOf(tab: StoryTab): void {
  const { from, to } = rangeOfPart(tab.doc(), 'body');
  const first = tab.doc().resolve(from).nodeAfter?.nodeSize ?? 0;
  expect(first).toBeLessThan(to - from);
  tab.client.dispatch(tab.client.readState().tr.delete(from, from + first));
}

describe('typing', () => {
  test('is sent at once, and while a batch travels the rest waits for its answer', async () => {
    const server = new StoryServer(aStory('.'));
    const tab = await opened(server);
    for (const letter of 'dcba') tab.type(letter);
    await settled();
    expect(server.batches.map(({ steps }) => steps.length).reduce((sum, count) => sum + count)).toBe(4);
    expect(server.words().body.content?.[0]?.content?.[0]?.text).toBe('abcd.');
    expect(tab.client.read()).toMatchObject({ unconfirmed: 0, trouble: null, savedAt: 0 });
  });

  test('is in the journal before it is sent, and out of it once it is committed', async () => {
    const server = new StoryServer(aStory('.'));
    const journal = new FakeJournal();
    const tab = await opened(server, journal);
    let kept = 0;
    server.refuse = () => {
      kept = journal.left().flatMap(({ steps }) => steps).length;
      return null;
    };
    tab.type('a');
    await settled();
    expect(kept).toBe(1);
    expect(journal.entries.size).toBe(0);
  });

  test('of more than 500 steps goes in several batches', async () => {
    const server = new StoryServer(aStory('.'));
    const tab = await opened(server);
    tab.goOffline();
    for (let count = 0; count < 1_100; count += 1) tab.type('x');
    await settled();
    tab.goOnline();
    await settled();
    expect(server.batches.map(({ steps }) => steps.length)).toEqual([500, 500, 100]);
  });

  test('of two people in one sentence is all in both copies', async () => {
    const server = new StoryServer(aStory('ab'));
    const [ada, grace] = [await opened(server), await opened(server)];
    ada.type('one ', 0);
    grace.type(' two', 1);
    await settled();
    await Promise.all([ada.client.catchUp(), grace.client.catchUp()]);
    expect(ada.text()).toBe('one a twob');
    expect(grace.text()).toBe('one a twob');
  });
});

describe('an answer', () => {
  test.each<[string, SendAnswer, object]>([
    ['that one is signed out', { kind: 'signed_out' }, { kind: 'signed_out' }],
    ['that the text is too large', { kind: 'too_large', reason: 'Shorten it.' }, { kind: 'too_large' }],
    ['of trouble', { kind: 'unreachable', reason: 'Silence.' }, { kind: 'unreachable' }],
  ])('%s keeps the text until it is sent again', async (_, answer, trouble) => {
    const server = new StoryServer(aStory('.'));
    const tab = await opened(server);
    server.refuse = () => answer;
    tab.type('kept');
    await settled();
    expect(tab.client.read()).toMatchObject({ unconfirmed: 1, trouble });
    server.refuse = () => null;
    tab.client.resume();
    await settled();
    expect(tab.client.read()).toMatchObject({ unconfirmed: 0, trouble: null });
  });

  test('that never comes is waited for, and the batch is sent again by itself', async () => {
    const server = new StoryServer(aStory('.'));
    const tab = await opened(server);
    let isLost = true;
    server.losesAnswer = () => isLost;
    tab.type('once');
    await settled();
    isLost = false;
    tab.passTime();
    await settled();
    expect(server.log).toHaveLength(1);
    expect(tab.client.read()).toMatchObject({ unconfirmed: 0, trouble: null });
    expect(tab.text()).toBe('once.');
  });

  test('that a step does not fit sets the words aside and loads the story', async () => {
    const server = new StoryServer(aStory('.'));
    const tab = await opened(server);
    server.refuse = () => ({ kind: 'refused', reason: 'It does not fit.' });
    tab.type('aside');
    await settled();
    expect(tab.text()).toBe('.');
    expect(server.orphans).toEqual(['aside']);
    expect(tab.client.readRecovered()).toMatchObject([{ id: 'orphan-1', text: 'aside' }]);
  });

  test.each(['gone', 'locked'] as const)(
    'that the article is %s ends the writing with a copy',
    async (ending) => {
      const server = new StoryServer(aStory('.'));
      const tab = await opened(server);
      server.refuse = () => ({ kind: 'ended', ending, reason: 'Over.' });
      tab.type('copy');
      await settled();
      tab.client.resume();
      await settled();
      expect(server.batches).toHaveLength(1);
      expect(tab.client.readRecovered()).toMatchObject([{ text: 'copy' }]);
    },
  );
});

describe('asking for what others did', () => {
  test('sends what waits as soon as there is an answer again', async () => {
    const tab = await opened(new StoryServer(aStory('.')));
    tab.goOffline();
    tab.type('waits');
    await settled();
    tab.plugIn();
    await tab.client.catchUp();
    await settled();
    expect(tab.client.read()).toMatchObject({ unconfirmed: 0, trouble: null });
  });

  test('lets what is typed next be sent at once, without waiting for the next attempt', async () => {
    const server = new StoryServer(aStory('.'));
    const tab = await opened(server);
    tab.goOffline();
    await tab.client.catchUp();
    tab.plugIn();
    await tab.client.catchUp();
    tab.type('a');
    await settled();
    expect(server.words().body.content?.[0]?.content?.[0]?.text).toBe('a.');
  });

  test('ends the trouble when nothing waits', async () => {
    const tab = await opened(new StoryServer(aStory('.')));
    tab.goOffline();
    await tab.client.catchUp();
    expect(tab.client.read().trouble).toMatchObject({ kind: 'unreachable' });
    tab.plugIn();
    tab.passTime();
    await settled();
    expect(tab.client.read().trouble).toBeNull();
  });
});

describe('words in a paragraph that somebody else deletes', () => {
  test('go to the tray, as they stood', async () => {
    const server = new StoryServer(aStory('first', 'second'));
    const [ada, grace] = [await opened(server), await opened(server)];
    grace.goOffline();
    for (const [index, letter] of [...'Helo'].entries()) grace.type(letter, index);
    const { from } = rangeOfPart(grace.doc(), 'body');
    grace.client.dispatch(grace.client.readState().tr.delete(from + 4, from + 5));
    grace.type('lo!', 3);
    deleteBodyOf(ada);
    await settled();
    grace.goOnline();
    await settled();
    expect(grace.text()).toBe('second');
    expect(grace.client.readRecovered()).toMatchObject([{ text: 'Hello!' }]);
  });
});

describe('a tab that dies', () => {
  test('gives its words back to the next one', async () => {
    const server = new StoryServer(aStory('.'));
    const journal = new FakeJournal();
    const before = await opened(server, journal);
    before.goOffline();
    before.type('lost?');
    await settled();
    journal.crash();
    const after = await opened(server, journal);
    expect(after.client.read()).toMatchObject({ isRestored: true, unconfirmed: 0 });
    expect(server.words().body.content?.[0]?.content?.[0]?.text).toBe('lost?.');
    expect(journal.entries.size).toBe(0);
  });

  test('before it heard that its words are committed does not double them', async () => {
    const server = new StoryServer(aStory('.'));
    const journal = new FakeJournal();
    const before = await opened(server, journal);
    server.losesAnswer = () => true;
    before.type('once');
    await settled();
    server.losesAnswer = () => false;
    journal.crash();
    const after = await opened(server, journal);
    expect(server.log).toHaveLength(1);
    expect(after.text()).toBe('once.');
  });

  test('leaves words that follow what others did meanwhile', async () => {
    const server = new StoryServer(aStory('ab'));
    const journal = new FakeJournal();
    const before = await opened(server, journal);
    before.goOffline();
    before.type('X', 1);
    before.type('Y', 2);
    await settled();
    const other = await opened(server);
    other.type('others ');
    await settled();
    journal.crash();
    expect((await opened(server, journal)).text()).toBe('others aXYb');
  });
});

/** Small, fast, seeded: the same run every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

test.each([1, 2, 3])(
  'five clients, lost answers and crashes: no word lost, none doubled (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const server = new StoryServer(aStory('.'));
    server.losesAnswer = () => random(5) === 0;
    const journals = Array.from({ length: 5 }, () => new FakeJournal());
    const tabs = await Promise.all(journals.map((journal) => opened(server, journal)));
    const typed: string[] = [];
    const crash = async (index: number) => {
      await settled();
      tabs[index]?.client.stop();
      journals[index]?.crash();
      tabs[index] = await opened(server, journals[index]);
    };
    for (let turn = 0; turn < 200; turn += 1) {
      const index = random(5);
      const word = `<${turn}>`;
      typed.push(word);
      tabs[index]?.type(word);
      if (random(3) === 0) await settled();
      if (random(8) === 0) tabs[index]?.passTime();
      if (random(20) === 0) await crash(index);
    }
    server.losesAnswer = () => false;
    for (const tab of tabs) tab.client.resume();
    await settled();
    for (const tab of tabs) await tab.client.catchUp();
    const texts = new Set(tabs.map((tab) => tab.text()));
    expect(texts.size).toBe(1);
    const [text = ''] = texts;
    expect((text.match(/<\d+>/g) ?? []).sort()).toEqual(typed.sort());
  },
);
