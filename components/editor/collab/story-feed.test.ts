import { describe, expect, test, vi } from 'vitest';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { LiveBrowser } from '#components/newsroom/testing/live-world.ts';
import type { SendAnswer } from './messages.ts';
import { followStory } from './story-feed.ts';

/** A tab with the story open, its stream in the test's hands. */
async function aRoom({ mayWrite = true } = {}) {
  const server = new StoryServer(aStory('.'));
  const [tab, other] = [new StoryTab(server), new StoryTab(server)];
  for (const { client } of [tab, other]) await client.start();
  const browser = new LiveBrowser();
  const listener = { onFields: vi.fn(), onPeople: vi.fn(), onBeat: vi.fn() };
  const catchUp = vi.spyOn(tab.client, 'catchUp');
  const end = followStory(
    tab.client,
    {
      live: browser.openTab().tab,
      schedule: browser.schedule,
      articleId: 'fire',
      mayWrite,
      askPeople: async () => ({ people: [], isComplete: true }),
    },
    listener,
  );
  browser.pass(100);
  const say = (name: 'steps' | 'locked' | 'ended' | 'fields' | 'presence', content: object = {}) =>
    browser.stream().send(name, { articleId: 'fire', ...content });
  browser.stream().send('beat');
  const pass = async (ms: number) => {
    browser.pass(ms);
    await settled();
  };
  return { server, tab, other, browser, listener, catchUp, end, say, pass };
}

test('steps, fields, people and beats go to whom they concern', async () => {
  const { server, tab, other, listener, say, catchUp } = await aRoom();
  other.type('heard');
  await settled();
  say('steps', server.since(0));
  expect(tab.text()).toBe('heard.');
  say('fields');
  expect(listener.onFields).toHaveBeenCalledOnce();
  say('presence', { people: [], isComplete: true });
  expect(listener.onPeople).toHaveBeenCalledWith({ articleId: 'fire', people: [], isComplete: true });
  expect(listener.onBeat).toHaveBeenCalled();
  expect(catchUp).not.toHaveBeenCalled();
});

test('what changed before the stream knew the fields is asked for, once', async () => {
  const { listener, say } = await aRoom();
  expect(listener.onFields).not.toHaveBeenCalled();
  say('presence', { people: [], isComplete: true });
  expect(listener.onFields).toHaveBeenCalledOnce();
  say('presence', { people: [], isComplete: true });
  expect(listener.onFields).toHaveBeenCalledOnce();
});

test('a story that was handed out further than this tab has it is asked for', async () => {
  const { tab, other, browser, say, server } = await aRoom();
  other.type('missed');
  await settled();
  // The leader handed it out while this tab did not listen.
  browser.stream().send('steps', { articleId: 'flood', version: 1 });
  say('steps', { ...server.since(1), version: 1, steps: [], clientIds: [] });
  expect(tab.client.version()).toBe(0);
  browser.stream().send('beat');
  await settled();
  expect(tab.text()).toBe('missed.');
});

describe('a stream that does not get through', () => {
  test('is replaced by asking, until it does', async () => {
    const { tab, other, browser, listener, catchUp, pass } = await aRoom();
    browser.stream().fail(true);
    await settled();
    other.type('asked ');
    await settled();
    await pass(2_000);
    expect(tab.text()).toBe('asked .');
    expect(listener.onPeople).toHaveBeenCalledWith({ people: [], isComplete: true });
    await pass(4_100);
    browser.stream().send('beat');
    await settled();
    const asked = catchUp.mock.calls.length;
    await pass(6_000);
    expect(catchUp).toHaveBeenCalledTimes(asked);
  });

  test('says that there is no connection, and that there is one again without a word typed', async () => {
    const { tab, browser, pass } = await aRoom();
    tab.goOffline();
    browser.stream().fail(true);
    await settled();
    expect(tab.client.read().trouble).toMatchObject({ kind: 'unreachable' });
    tab.goOnline();
    await pass(2_000);
    expect(tab.client.read().trouble).toBeNull();
  });
});

describe('a part that the server ended', () => {
  test('is followed again, from the text that is there by then', async () => {
    const { browser, other, say, pass, tab } = await aRoom();
    other.type('new ');
    await settled();
    say('ended', { code: 'no_longer_kept' });
    await settled();
    expect(browser.openStreams().length).toBeLessThanOrEqual(1);
    await pass(2_100);
    expect(tab.text()).toBe('new .');
    expect(browser.stream().address).toBe('/api/collab?story=fire:1');
  });

  test('of an article that is gone is not followed again', async () => {
    const { browser, say, pass, tab, catchUp } = await aRoom();
    const gone: SendAnswer = { kind: 'ended', ending: 'gone', reason: 'Gone.' };
    catchUp.mockImplementation(async () => {
      await tab.client.setBack(gone);
      return gone;
    });
    say('ended', { code: 'not_found' });
    await pass(5_000);
    expect(tab.client.read().trouble).toEqual(gone);
    expect(browser.openStreams()).toEqual([]);
  });
});

describe('a right that was taken away', () => {
  test('ends the writing; who is here is still told', async () => {
    const { browser, say, pass, tab, listener } = await aRoom();
    tab.goOffline();
    tab.type('unsent');
    await settled();
    say('locked');
    await pass(100);
    expect(tab.client.read().trouble).toMatchObject({ kind: 'ended', ending: 'locked' });
    expect(tab.client.readRecovered()).toMatchObject([{ text: 'unsent' }]);
    expect(browser.stream().address).toBe('/api/collab?watch=fire');
    say('presence', { people: [] });
    expect(listener.onPeople).toHaveBeenCalledOnce();
  });

  test('that one never had is no news, and the words go on coming', async () => {
    const { server, other, say, tab } = await aRoom({ mayWrite: false });
    say('locked');
    other.type('read ');
    await settled();
    say('steps', server.since(0));
    expect(tab.client.read().trouble).toBeNull();
    expect(tab.text()).toBe('read .');
  });
});

test('after its end nothing is asked and nothing is heard', async () => {
  const { browser, end, pass, catchUp } = await aRoom();
  browser.stream().fail(true);
  await settled();
  end();
  const asked = catchUp.mock.calls.length;
  await pass(60_000);
  expect(catchUp).toHaveBeenCalledTimes(asked);
  expect(browser.openStreams()).toEqual([]);
});
