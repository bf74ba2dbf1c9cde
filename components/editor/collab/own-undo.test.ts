import { history, redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';

/** Ada and Grace with the same story open, each with a history of changes. */
async function together(...paragraphs: string[]) {
  const server = new StoryServer(aStory(...paragraphs));
  const tabs = [new StoryTab(server, undefined, [history()]), new StoryTab(server, undefined, [history()])];
  for (const tab of tabs) await tab.client.start();
  const [ada, grace] = tabs;
  if (!ada || !grace) throw new Error('two write here');
  const exchange = async () => {
    await settled();
    for (const tab of tabs) await tab.client.catchUp();
  };
  return { ada, grace, exchange };
}

function run(tab: StoryTab, command: Command): boolean {
  return command(tab.client.readState(), tab.client.dispatch);
}

describe('undo in a story that two write', () => {
  test('takes back one’s own words and leaves those of the other, who wrote later', async () => {
    const { ada, grace, exchange } = await together('.');
    ada.type('ada ');
    await exchange();
    grace.type('grace ', 4);
    await exchange();
    expect(ada.text()).toBe('ada grace .');
    run(ada, undo);
    await exchange();
    expect([ada.text(), grace.text()]).toEqual(['grace .', 'grace .']);
    run(ada, redo);
    await exchange();
    expect([ada.text(), grace.text()]).toEqual(['ada grace .', 'ada grace .']);
  });

  test('finds its place when the other has written before it meanwhile', async () => {
    const { ada, grace, exchange } = await together('.');
    ada.type('ada ');
    await exchange();
    grace.type('grace ');
    await exchange();
    run(ada, undo);
    await exchange();
    expect([ada.text(), grace.text()]).toEqual(['grace .', 'grace .']);
  });

  test('keeps to its own when both wrote at once and one had to be rebased', async () => {
    const { ada, grace, exchange } = await together('.');
    grace.goOffline();
    grace.type('grace ');
    ada.type('ada ');
    await settled();
    grace.goOnline();
    await exchange();
    expect(grace.text()).toBe(ada.text());
    run(grace, undo);
    await exchange();
    expect([ada.text(), grace.text()]).toEqual(['ada .', 'ada .']);
  });

  test('has nothing to do for somebody who has written nothing', async () => {
    const { ada, grace, exchange } = await together('.');
    ada.type('ada ');
    await exchange();
    expect(run(grace, undo)).toBe(false);
    expect(grace.text()).toBe('ada .');
  });
});
