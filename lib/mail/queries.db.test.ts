import { beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { MOST_TRIES } from './commands/send-mail.ts';
import { listMail } from './queries.ts';

withTestNewsroom();

beforeAll(async () => {
  const states = [
    { subject: 'Waiting' },
    { subject: 'Failed', attempts: MOST_TRIES, problem: 'nobody of that name' },
    { subject: 'Written', sentAt: new Date() },
  ];
  for (const state of states) {
    await db().mailMessage.create({ data: { to: 'rosa@news.example', text: 'Boats', ...state } });
  }
});

test('admins see what went, what waits and what failed, newest first and page by page', async () => {
  const admin = await anActor('admin');
  const first = await listMail(admin, { limit: 2 });
  expect(first.mail.map(({ subject, state }) => [subject, state])).toEqual([
    ['Written', 'written'],
    ['Failed', 'failed'],
  ]);
  const second = await listMail(admin, { limit: 2, cursor: first.nextCursor });
  expect(second.mail).toMatchObject([{ subject: 'Waiting', state: 'waiting', to: 'rosa@news.example' }]);
  expect(second.nextCursor).toBeNull();
  await expect(listMail(admin, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_input' });
});

test.each(['contributor', 'reporter', 'editor'] as const)('a %s does not know of it', async (role) => {
  await expect(listMail(await anActor(role))).rejects.toMatchObject({ code: 'not_found' });
});
