import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { submitArticle } from '#lib/articles/commands/change-stage.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { tellPeople } from '#lib/notices/commands/tell-people.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { allMail, toldOf } from '#lib/testing/outbox.ts';
import { type FollowUp, handleEvents, MOST_TRIES } from './handle-events.ts';
import { sweepEvents } from './sweep-events.ts';

withTestNewsroom();

let reporter: Actor;
let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  reporter = await anActor('reporter');
  editor = await anActor('editor');
});

beforeEach(async () => {
  await db().outboxEvent.deleteMany();
  await db().mailMessage.deleteMany();
});

async function submitted(headline: string) {
  const { id, version } = await aReadyArticle(reporter, { headline });
  await submitArticle(reporter, id, { version });
  return id;
}

const eventOf = (articleId: string) =>
  db().outboxEvent.findFirstOrThrow({
    where: { articleId },
    select: { id: true, handledAt: true, attempts: true, problem: true, tryAt: true },
  });

const fails: FollowUp = async () => {
  throw new Error('the moon is full');
};
const certain = () => 0;

describe('each event is handled once', () => {
  test('by however many workers', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => submitted(`Raced ${n}`)));

    const workers = await Promise.all([1, 2, 3].map(() => handleEvents([tellPeople], 50)));

    expect(workers.flat().map(({ did }) => did)).toEqual(ids.map(() => 'handled'));
    for (const id of ids) expect(await toldOf(id)).toEqual({ [editor.personId ?? '']: ['review_asked'] });
    expect(await allMail()).toHaveLength(ids.length);
    expect(await handleEvents([tellPeople])).toEqual([]);
  });

  test('also when a worker dies in the middle of it, after it has told people and written mail', async () => {
    const id = await submitted('Died in the middle');
    const dies: FollowUp = async (tx) => {
      await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    };
    await handleEvents([tellPeople, dies]).catch(() => undefined);
    expect(await toldOf(id)).toEqual({});
    expect(await allMail()).toEqual([]);

    await db().$executeRaw`UPDATE outbox_event SET try_at = now() - interval '1 second'`;
    await handleEvents([tellPeople]);

    expect(await toldOf(id)).toEqual({ [editor.personId ?? '']: ['review_asked'] });
    expect(await allMail()).toHaveLength(1);
  });

  test('and one that is handled again by hand tells and mails nobody twice', async () => {
    const id = await submitted('Handled again');
    await handleEvents([tellPeople]);
    await db().outboxEvent.updateMany({ data: { handledAt: null } });
    expect(await handleEvents([tellPeople])).toMatchObject([{ did: 'handled' }]);
    expect(await toldOf(id)).toEqual({ [editor.personId ?? '']: ['review_asked'] });
    expect(await allMail()).toHaveLength(1);
  });
});

describe('an event that fails', () => {
  test('leaves nothing, says why, and waits while the others go on', async () => {
    const [broken, fine] = [await submitted('Broken'), await submitted('Fine')];
    const some: FollowUp = async (tx, event) => {
      await tellPeople(tx, event);
      if (event.articleId === broken) await fails(tx, event);
    };

    expect(await handleEvents([some], 20, certain)).toMatchObject([
      { did: 'failed', attempts: 1, error: { message: 'the moon is full' } },
      { did: 'handled' },
    ]);

    expect(await toldOf(broken)).toEqual({});
    expect(Object.keys(await toldOf(fine))).toHaveLength(1);
    expect(await eventOf(broken)).toMatchObject({
      handledAt: null,
      attempts: 1,
      problem: 'the moon is full',
    });
    expect(await handleEvents([tellPeople])).toEqual([]);
    await db().$executeRaw`UPDATE outbox_event SET try_at = now() - interval '1 second'`;
    expect(await handleEvents([tellPeople])).toMatchObject([{ did: 'handled' }]);
    expect(await eventOf(broken)).toMatchObject({ attempts: 2, problem: '' });
  });

  test('waits longer each time, and is given up in the end', async () => {
    const id = await submitted('Hopeless');
    const waits: number[] = [];
    for (let n = 0; n < MOST_TRIES; n += 1) {
      await handleEvents([fails], 20, certain);
      const [{ ms } = { ms: 0 }] = await db().$queryRaw<{ ms: number }[]>`
        SELECT (extract(epoch FROM try_at - now()) * 1000)::float8 AS ms FROM outbox_event`;
      waits.push(ms);
      await db().$executeRaw`UPDATE outbox_event SET try_at = now() - interval '1 second'`;
    }
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits[1]).toBeGreaterThan(1.5 * (waits[0] ?? 0));
    expect(await handleEvents([tellPeople])).toEqual([]);
    expect(await eventOf(id)).toMatchObject({ handledAt: null, problem: 'the moon is full' });
  });
});

test('events that were handled long ago are swept, those that wait never', async () => {
  await submitted('Long ago');
  await handleEvents([tellPeople]);
  await db().$executeRaw`UPDATE outbox_event SET handled_at = now() - interval '13 days'`;
  expect(await sweepEvents()).toBe(0);
  await db().$executeRaw`UPDATE outbox_event SET handled_at = now() - interval '15 days'`;
  const waiting = await submitted('Waiting');
  await db().$executeRaw`UPDATE outbox_event SET at = now() - interval '1 year' WHERE handled_at IS NULL`;
  expect(await sweepEvents()).toBe(1);
  expect(await eventOf(waiting)).toMatchObject({ handledAt: null });
});
