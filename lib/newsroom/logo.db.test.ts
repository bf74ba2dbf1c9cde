import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { SITE_KEY } from '#lib/pages/keys.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { pageChangesOf } from '#lib/testing/page-changes.ts';
import { removeLogo, setLogo } from './commands/change-logo.ts';
import type { Scheme } from './look.ts';
import { getLogo, getSiteIdentity } from './published.ts';
import { getSettings } from './queries.ts';

withTestNewsroom();
let admin: Actor;

beforeAll(async () => {
  admin = await anActor('admin');
});

beforeEach(async () => {
  await removeLogo(admin, 'light');
});

function aPicture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 100, channels: 3, background } })
    .png()
    .toBuffer();
}

const logos = async () => (await getSiteIdentity()).logos;
const hashIn = (address = '') => /^\/media\/logo\/([0-9a-f]{32})\.png$/.exec(address)?.[1] ?? '';

describe('a logo', () => {
  test('is on every page at once, at an address of its own bytes', async () => {
    const { version } = await getSettings(admin);
    const { keys } = await pageChangesOf(async () => setLogo(admin, 'light', await aPicture('red')));
    expect(keys).toEqual([SITE_KEY]);
    const { light, dark } = await logos();
    expect(light).toMatchObject({ width: 300, height: 100 });
    expect(dark).toBeNull();
    const bytes = await getLogo(hashIn(light?.address));
    expect(await sharp(bytes ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'png', width: 300 });
    // Whoever has the form open can save it all the same.
    expect((await getSettings(admin)).version).toBe(version);
  });

  test('gives way to another, whose address is another', async () => {
    await setLogo(admin, 'light', await aPicture('red'));
    const before = (await logos()).light?.address;
    await setLogo(admin, 'light', await aPicture('blue'));
    expect((await logos()).light?.address).not.toBe(before);
    expect(await getLogo(hashIn(before))).toBeNull();
  });

  test('that is there already changes nothing', async () => {
    await setLogo(admin, 'light', await aPicture('red'));
    const count = () => db().auditEvent.count({ where: { action: 'settings.change' } });
    const before = await count();
    await setLogo(admin, 'light', await aPicture('red'));
    expect(await count()).toBe(before);
  });

  test('for dark pages comes second, and goes with the other', async () => {
    await expect(setLogo(admin, 'dark', await aPicture('white'))).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('first'),
    });
    await setLogo(admin, 'light', await aPicture('red'));
    await setLogo(admin, 'dark', await aPicture('white'));
    expect((await logos()).dark).not.toBeNull();
    await removeLogo(admin, 'light');
    expect(await logos()).toEqual({ light: null, dark: null });
  });

  test('alone for dark pages is taken away alone', async () => {
    await setLogo(admin, 'light', await aPicture('red'));
    await setLogo(admin, 'dark', await aPicture('white'));
    await removeLogo(admin, 'dark');
    expect(await logos()).toMatchObject({ light: { width: 300 }, dark: null });
  });

  test('is audited by its address, and not with its bytes', async () => {
    await setLogo(admin, 'light', await aPicture('red'));
    const line = await db().auditEvent.findFirstOrThrow({
      where: { action: 'settings.change' },
      orderBy: { id: 'desc' },
      select: { before: true, after: true },
    });
    expect(line.before).toEqual({ logoLight: '', logoDark: '' });
    expect(line.after).toEqual({ logoLight: hashIn((await logos()).light?.address), logoDark: '' });
  });
});

test.each(['contributor', 'reporter', 'editor'] as const)(
  'a %s cannot change it, and is told nothing',
  async (role) => {
    const actor = await anActor(role);
    const denied = { code: 'not_found' };
    await expect(setLogo(actor, 'light', await aPicture('red'))).rejects.toMatchObject(denied);
    await expect(setLogo(actor, 'light', new Uint8Array())).rejects.toMatchObject(denied);
    await expect(removeLogo(actor, 'light')).rejects.toMatchObject(denied);
    expect(await logos()).toEqual({ light: null, dark: null });
  },
);

test('is for light pages or for dark ones', async () => {
  const scheme = 'sepia' as Scheme;
  await expect(setLogo(admin, scheme, await aPicture('red'))).rejects.toMatchObject({
    code: 'invalid_input',
  });
  const data = { scheme, hash: '0'.repeat(32), width: 1, height: 1, bytes: new Uint8Array() };
  await expect(db().newsroomLogo.create({ data, select: { scheme: true } })).rejects.toThrow(
    /newsroom_logo_is_small/,
  );
});
