import { beforeAll, describe, expect, test } from 'vitest';
import { snippetOf } from '#lib/analytics/providers.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { changeSettings } from './commands.ts';
import { getSiteIdentity } from './published.ts';
import { getSettings } from './queries.ts';
import type { SettingsChange } from './schema.ts';

withTestNewsroom();
let admin: Actor;

beforeAll(async () => {
  admin = await anActor('admin');
});

async function change(fields: Omit<SettingsChange, 'version'>) {
  const { version } = await getSettings(admin);
  return await changeSettings(admin, { version, ...fields });
}

const counted = async () => snippetOf((await getSiteIdentity()).analytics);

test('nobody counts visits at first', async () => {
  expect(await counted()).toBeNull();
  expect((await getSiteIdentity()).analytics).toEqual({ provider: '', site: '', host: '' });
});

test('a service of the list does once it has what it must know', async () => {
  await change({
    analyticsProvider: 'plausible',
    analyticsSite: 'post.example',
    analyticsHost: ' https://Stats.Post.example/ ',
  });
  expect(await counted()).toMatchObject({ src: 'https://stats.post.example/js/script.js' });
  await change({ analyticsProvider: '' });
  expect(await counted()).toBeNull();
});

describe('is refused at its field:', () => {
  test.each([
    ['who is not in the list', { analyticsProvider: 'google' }, 'analyticsProvider'],
    ['who knows nothing', { analyticsProvider: 'umami', analyticsSite: '' }, 'analyticsSite'],
    [
      'what would end a directive',
      { analyticsProvider: 'plausible', analyticsSite: 'x;script-src *' },
      'analyticsSite',
    ],
    [
      'a host that would end a directive',
      { analyticsProvider: 'plausible', analyticsSite: 'post.example', analyticsHost: 'evil;script-src *' },
      'analyticsHost',
    ],
    [
      'a host without https',
      { analyticsProvider: 'plausible', analyticsSite: 'post.example', analyticsHost: 'http://x.example' },
      'analyticsHost',
    ],
    [
      'a host for a service that has one alone',
      { analyticsProvider: 'fathom', analyticsSite: 'ABCDEFG', analyticsHost: 'stats.post.example' },
      'analyticsHost',
    ],
  ])('%s', async (_, fields, name) => {
    await change({ analyticsSite: '', analyticsHost: '' });
    await expect(change(fields)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [name]: expect.stringMatching(/^[A-Z].*\.$/) },
    });
    expect(await counted()).toBeNull();
  });

  test('a part of it that does not fit what is there', async () => {
    await change({ analyticsProvider: 'fathom', analyticsSite: 'ABCDEFG', analyticsHost: '' });
    await expect(change({ analyticsProvider: 'umami' })).rejects.toMatchObject({
      fields: { analyticsSite: expect.stringContaining('Umami') },
    });
    await expect(change({ analyticsSite: 'no' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('what would end a directive is in no row, whoever writes it', async () => {
  for (const data of [{ analyticsHost: 'x;y' }, { analyticsSite: 'x y' }, { analyticsProvider: '*' }]) {
    const write = db().newsroom.update({ where: { id: 1 }, data, select: { id: true } });
    await expect(write).rejects.toThrow(/newsroom_analytics_are_plain/);
  }
});
