import { describe, expect, test } from 'vitest';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { LiveBrowser } from '#components/newsroom/testing/live-world.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { Presence, type Report } from './presence.ts';

/** A tab in a story that reports where it is. */
async function aReporter({ isInText = true } = {}) {
  const server = new StoryServer(aStory('abcd'));
  const tab = new StoryTab(server);
  await tab.client.start();
  const time = new LiveBrowser();
  const reports: (Report | string)[] = [];
  const here = { isInText };
  const presence = new Presence('me', tab.client, {
    now: () => time.now(),
    schedule: time.schedule,
    tell: (report) => void reports.push(report),
    tellLeaving: (clientId) => void reports.push(`${clientId} leaves`),
    isInText: () => here.isInText,
  });
  const body = rangeOfPart(tab.doc(), 'body').from + 1;
  return { server, tab, time, reports, here, presence, body };
}

describe('somebody who opens a story', () => {
  test('is announced at once, without a caret until they are in the text', async () => {
    const { reports, here, presence, time } = await aReporter({ isInText: false });
    expect(reports).toEqual([{ clientId: 'me', version: 0, anchor: null, head: null }]);
    here.isInText = true;
    presence.move();
    time.pass(100);
    expect(reports.at(-1)).toMatchObject({ anchor: expect.any(Number), head: expect.any(Number) });
    here.isInText = false;
    time.pass(10_000);
    expect(reports.at(-1)).toMatchObject({ head: expect.any(Number) });
  });

  test('is told of every ten seconds, and with each beat of the stream that comes late', async () => {
    const { reports, presence, time } = await aReporter();
    time.pass(7_000);
    presence.beat();
    expect(reports).toHaveLength(1);
    time.pass(1_500);
    presence.beat();
    expect(reports).toHaveLength(2);
    time.pass(9_999);
    expect(reports).toHaveLength(2);
    time.pass(1);
    expect(reports).toHaveLength(3);
  });

  test('speaks up when the server does not know of them', async () => {
    const { reports, presence, time } = await aReporter();
    const me = { clientId: 'me', personId: 'ada', name: 'Ada', version: 0, anchor: null, head: null };
    presence.hear([]);
    time.pass(3_000);
    presence.hear([me]);
    expect(reports).toHaveLength(1);
    presence.hear([]);
    expect(reports).toHaveLength(2);
  });

  test('says so when they leave, and nothing after that until they are back', async () => {
    const { tab, reports, presence, time } = await aReporter();
    presence.leave();
    presence.leave();
    tab.type('x');
    await settled();
    time.pass(60_000);
    presence.beat();
    expect(reports.slice(1)).toEqual(['me leaves']);
    presence.arrive();
    expect(reports).toHaveLength(3);
  });
});

test('many moves in a moment are one report, of the last place', async () => {
  const { tab, reports, time, body } = await aReporter();
  for (let offset = 0; offset < 4; offset += 1) tab.moveTo(body + offset);
  time.pass(100);
  expect(reports.slice(1)).toMatchObject([{ head: body + 3 }]);
});

test('a place is told of the confirmed text, not of what is still on its way', async () => {
  const { tab, reports, time, body, presence } = await aReporter();
  tab.goOffline();
  tab.moveTo(body + 4);
  tab.type('unsent ');
  await settled();
  presence.move();
  time.pass(100);
  expect(reports.at(-1)).toMatchObject({ version: 0, head: body + 4 });
  tab.goOnline();
  await settled();
  time.pass(100);
  expect(reports.at(-1)).toMatchObject({ version: 1, head: body + 11 });
});
