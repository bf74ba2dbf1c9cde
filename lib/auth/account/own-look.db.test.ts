import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { getNewsroomIdentity, getOwnDates } from '#lib/newsroom/queries.ts';
import { deletePerson } from '#lib/people/commands/delete-person.ts';
import { PICTURE_BYTES_MAX, PICTURE_SIDE } from '#lib/people/picture.ts';
import { listPeopleOnDesk } from '#lib/people/queries/people-desk.ts';
import { getPersonDetails } from '#lib/people/queries/person-details.ts';
import { getPicture } from '#lib/people/queries/picture.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSignedIn } from '#lib/testing/signed-in.ts';
import { chooseTheme, chooseZone } from './choose-for-self.ts';
import { getOwnLook } from './own-look.ts';
import { removeOwnPicture, setOwnPicture } from './own-picture.ts';

withTestNewsroom();

const ANYBODY = { q: '', role: null, state: null } as const;

async function aPhotograph(width = 900, height = 600): Promise<Uint8Array> {
  const picture = sharp({
    create: { width, height, channels: 4, background: { r: 20, g: 90, b: 90, alpha: 0.5 } },
  });
  return await picture
    .withExif({ IFD0: { Copyright: 'Ada Secret' } })
    .jpeg()
    .toBuffer();
}

const keyIn = (address: string | null) => /^\/api\/pictures\/([0-9a-f-]{36})$/.exec(address ?? '')?.[1] ?? '';
const pictureOf = async (actor: Parameters<typeof getOwnLook>[0]) => keyIn((await getOwnLook(actor)).picture);

function linesOf(objectId: string) {
  return db().auditEvent.findMany({
    where: { objectId, action: 'account.edit' },
    orderBy: { id: 'asc' },
    select: { before: true, after: true },
  });
}

describe('the colours', () => {
  test('are those of the device until others are chosen, on every device of theirs', async () => {
    const { id, actor, holder } = await aSignedIn('contributor');
    expect((await holder()).theme).toBe('system');
    await chooseTheme(actor, { theme: 'dark' });
    await chooseTheme(actor, { theme: 'dark' });
    expect((await holder()).theme).toBe('dark');
    expect(await linesOf(id)).toEqual([{ before: { theme: 'system' }, after: { theme: 'dark' } }]);
  });

  test('are one of the list', async () => {
    const { actor } = await aSignedIn('reporter');
    const sent = chooseTheme(actor, { theme: 'sepia' as 'dark' });
    await expect(sent).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('the clocks', () => {
  test('are the newsroom’s until others are chosen, and again when those are taken back', async () => {
    const { id, actor } = await aSignedIn('reporter');
    const { timeZone: newsroomZone } = await getNewsroomIdentity();
    const theirs = { language: 'en', timeZone: newsroomZone, newsroomZone };
    expect(await getOwnDates(actor)).toEqual(theirs);
    await chooseZone(actor, { timeZone: 'Asia/Tokyo' });
    expect(await getOwnDates(actor)).toEqual({ ...theirs, timeZone: 'Asia/Tokyo' });
    expect(await getOwnDates(await anActor('admin'))).toEqual(theirs);
    await chooseZone(actor, { timeZone: '' });
    expect(await getOwnDates(actor)).toEqual(theirs);
    expect(await linesOf(id)).toEqual([
      { before: { timeZone: null }, after: { timeZone: 'Asia/Tokyo' } },
      { before: { timeZone: 'Asia/Tokyo' }, after: { timeZone: null } },
    ]);
  });

  test.each(['Asia/Nowhere', 'UTC+3', `A${'a'.repeat(70)}`, 'asia/tokyo\n'])(
    'are not %j',
    async (timeZone) => {
      const { actor } = await aSignedIn('reporter');
      await expect(chooseZone(actor, { timeZone })).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );
});

describe('a picture', () => {
  test('becomes a small square of its own, which all who work here get', async () => {
    const { actor, id } = await aSignedIn('reporter');
    await setOwnPicture(actor, await aPhotograph());
    const key = await pictureOf(actor);
    const bytes = await getPicture(await anActor('contributor'), key);
    const facts = await sharp(bytes).metadata();
    expect(facts).toMatchObject({
      format: 'webp',
      width: PICTURE_SIDE,
      height: PICTURE_SIDE,
      hasAlpha: false,
    });
    expect(facts.exif).toBeUndefined();
    const admin = await anActor('admin');
    const address = `/api/pictures/${key}`;
    expect((await getPersonDetails(admin, id)).picture).toBe(address);
    const { people } = await listPeopleOnDesk(admin, { ...ANYBODY, q: actor.email });
    expect(people.map(({ picture }) => picture)).toEqual([address]);
  });

  test('has another address when it is another, and none once it is taken away', async () => {
    const { actor, id } = await aSignedIn('reporter');
    await setOwnPicture(actor, await aPhotograph());
    const first = await pictureOf(actor);
    await setOwnPicture(actor, await aPhotograph(300, 300));
    const second = await pictureOf(actor);
    expect(second).not.toBe(first);
    await removeOwnPicture(actor);
    await removeOwnPicture(actor);
    expect(await pictureOf(actor)).toBe('');
    for (const key of [first, second, 'x']) {
      await expect(getPicture(actor, key)).rejects.toMatchObject({ code: 'not_found' });
    }
    const lines = await linesOf(id);
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain(first);
  });

  test('can be sent twice at once', async () => {
    const { actor } = await aSignedIn('reporter');
    const photograph = await aPhotograph();
    await Promise.all([1, 2, 3].map(() => setOwnPicture(actor, photograph)));
    expect(await db().personPicture.count({ where: { personId: actor.personId ?? '' } })).toBe(1);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['half a picture', Buffer.from('\x89PNG\r\n\x1a\n, and then no more', 'latin1')],
    ['too many bytes', new Uint8Array(PICTURE_BYTES_MAX + 1)],
  ])('is not %s', async (_, bytes) => {
    const { actor } = await aSignedIn('reporter');
    await expect(setOwnPicture(actor, bytes)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await pictureOf(actor)).toBe('');
  });

  test('goes with whoever is deleted, and so do their clocks', async () => {
    const { actor, id } = await aSignedIn('reporter');
    await openSession(id, 'a browser');
    await chooseZone(actor, { timeZone: 'Asia/Tokyo' });
    await setOwnPicture(actor, await aPhotograph());
    const key = await pictureOf(actor);
    const admin = (await aSignedIn('admin')).actor;
    await deletePerson(admin, id);
    await expect(getPicture(admin, key)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db().person.findUniqueOrThrow({ where: { id }, select: { timeZone: true } })).toEqual({
      timeZone: null,
    });
  });
});

test('neither a token nor the system looks after an account', async () => {
  const token = await anActor('reporter');
  const photograph = await aPhotograph();
  const attempts = [
    () => chooseTheme(token, { theme: 'dark' }),
    () => chooseZone(token, { timeZone: 'UTC' }),
    () => setOwnPicture(token, photograph),
    () => removeOwnPicture(token),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_allowed' });
});
