import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { chooseMail } from './commands/choose-mail.ts';
import { markNotices } from './commands/mark-notices.ts';
import { mailTimesOf } from './kinds.ts';
import { countUnread, getMailTimes, listNotices } from './queries.ts';

withTestNewsroom();

let reporter: Actor;

beforeAll(async () => {
  await aSection('world');
  reporter = await anActor('reporter');
  const { id: articleId } = await aReadyArticle(reporter);
  for (let n = 1; n <= 5; n += 1) {
    const facts = { eventId: BigInt(n), kind: 'published', actorName: `Editor ${n}`, articleId };
    await db().notice.create({ data: { personId: reporter.personId ?? '', ...facts } });
  }
});

describe('a list of notices', () => {
  test('comes page by page, and none is missed or doubled when new ones arrive', async () => {
    const first = await listNotices(reporter, { limit: 2 });
    expect(first.notices.map(({ sentence }) => sentence)).toEqual([
      'Editor 5 published it.',
      'Editor 4 published it.',
    ]);
    expect(first.unread).toBe(5);
    const second = await listNotices(reporter, { limit: 2, cursor: first.nextCursor });
    const third = await listNotices(reporter, { limit: 2, cursor: second.nextCursor });
    expect([...second.notices, ...third.notices].map(({ sentence }) => sentence[7])).toEqual(['3', '2', '1']);
    expect(third.nextCursor).toBeNull();
    await expect(listNotices(reporter, { cursor: '1 OR 1=1' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('marked up to one leaves what came after it', async () => {
    const { notices } = await listNotices(reporter);
    await markNotices(reporter, { upTo: notices[2]?.id ?? '' });
    expect(await countUnread(reporter)).toBe(2);
    expect((await listNotices(reporter)).notices.map(({ isRead }) => isRead)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test.each([{}, { ids: [] }, { ids: ['x'] }, { upTo: 'x' }, { ids: ['x'], personId: 'y' }])(
    'refuses marks that say nothing: %j',
    async (marks) => {
      await expect(markNotices(reporter, marks as never)).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );
});

test('choices are kept whole, and refused when they are none', async () => {
  const times = { ...mailTimesOf({}), published: 'never' } as const;
  await chooseMail(reporter, times);
  expect(await getMailTimes(reporter)).toEqual(times);
  const hourly = { ...times, published: 'hourly' };
  await expect(chooseMail(reporter, hourly as never)).rejects.toMatchObject({
    fields: { published: 'Choose at once, once a day, or never.' },
  });
  expect(await getMailTimes(reporter)).toEqual(times);
});
