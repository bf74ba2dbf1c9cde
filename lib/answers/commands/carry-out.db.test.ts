import { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Errand } from '#lib/answers/errand.ts';
import { findAnswer } from '#lib/answers/queries.ts';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { createPreviewLink } from '#lib/articles/commands/preview-links.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { type Actor, actingOn } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { carryOut } from './carry-out.ts';
import { sweepAnswers } from './sweep-answers.ts';

const { database } = withTestNewsroom();

let ada: Actor;
let errand: Errand;
let keys = 0;

beforeAll(async () => {
  await aSection('world');
  ada = await anActor('admin');
});
beforeEach(() => {
  keys += 1;
  errand = anErrand(`key ${keys}`);
});

function anErrand(key: string, asked = 1): Errand {
  const request = new Uint8Array(32).fill(asked);
  return { key, request, answerOf: (result) => ({ status: 201, body: JSON.stringify(result) }) };
}

const begin = (actor = ada, sent = errand) => createArticle(actingOn(sent, actor), { headline: sent.key });
const articlesOf = (sent = errand) => db().article.count({ where: { headline: sent.key } });
const age = (sent: Errand, hours: number) =>
  db()
    .$executeRaw`UPDATE idempotent_answer SET at = now() - ${hours} * interval '1 hour' WHERE key = ${sent.key}`;

describe('an errand', () => {
  test('is done once, and its answer is kept to the byte', async () => {
    expect(await findAnswer(ada, errand)).toBeNull();
    const article = await begin();
    expect(await findAnswer(ada, errand)).toEqual({ status: 201, body: JSON.stringify(article) });
    await expect(begin()).rejects.toMatchObject({ code: 'in_progress' });
    expect(await articlesOf()).toBe(1);
  });

  test('of many at once exactly one is done, and the others are told to come again', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => begin()));
    const refused = sent.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(7);
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'in_progress' } });
    expect(await articlesOf()).toBe(1);
    expect(await findAnswer(ada, errand)).not.toBeNull();
  });

  test('keeps nobody waiting who sends it again', async () => {
    await carryOut(actingOn(errand, ada), async () => {
      await expect(begin()).rejects.toMatchObject({ code: 'in_progress' });
      return 'done';
    });
    expect(await articlesOf()).toBe(0);
  });

  test('is one person’s: the same key is another’s for another person', async () => {
    const bob = await anActor('reporter');
    await begin();
    expect(await findAnswer(bob, errand)).toBeNull();
    await begin(bob);
    expect(await articlesOf()).toBe(2);
  });

  test('of another kind under the same key is refused', async () => {
    await begin();
    await expect(findAnswer(ada, anErrand(errand.key, 2))).rejects.toMatchObject({ code: 'key_reused' });
  });
});

describe('the change and its answer stand or fall together', () => {
  test('when the answer cannot be made, nothing is changed and the key is free', async () => {
    const broken = { ...errand, answerOf: () => expect.fail('the process dies here') };
    await expect(begin(ada, broken)).rejects.toThrow('the process dies here');
    expect([await articlesOf(), await findAnswer(ada, errand)]).toEqual([0, null]);
    await begin();
    expect(await articlesOf()).toBe(1);
  });

  test('when the connection is lost before the commit, as by kill -9', async () => {
    const owner = new Client({ connectionString: database().ownerUrl });
    await owner.connect();
    const killed = carryOut(actingOn(errand, ada), async (tx) => {
      await tx.tag.create({ data: { slug: `tag-${keys}`, name: errand.key } });
      const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await owner.query('SELECT pg_terminate_backend($1, 10000)', [pid]);
      return 'done';
    });
    await expect(killed).rejects.toThrow();
    await owner.end();
    expect([await db().tag.count(), await findAnswer(ada, errand)]).toEqual([0, null]);
    await begin();
    expect(await articlesOf()).toBe(1);
  });

  test('when the process dies right after the commit, the next one knows the answer', async () => {
    const article = await aReadyArticle(ada);
    const publish = () => publishArticle(actingOn(errand, ada), article.id, { version: article.version });
    const dies = async () => {
      await publish();
      throw new Error('killed before anything was sent');
    };
    await expect(dies()).rejects.toThrow('killed');
    const kept = await findAnswer(ada, errand);
    expect(JSON.parse(kept?.body ?? '')).toMatchObject({ id: article.id, publication: 'live' });
    await expect(publish()).rejects.toMatchObject({ code: 'in_progress' });
    expect(await db().revision.count({ where: { articleId: article.id } })).toBe(1);
  });

  test('what is refused is not kept: it changed nothing, and may be right later', async () => {
    const article = await createArticle(ada, { headline: 'No byline yet' });
    const publish = () => publishArticle(actingOn(errand, ada), article.id, { version: 1 });
    await expect(publish()).rejects.toMatchObject({ code: 'not_ready' });
    expect(await findAnswer(ada, errand)).toBeNull();
    await expect(publish()).rejects.toMatchObject({ code: 'not_ready' });
  });
});

describe('after 24 hours', () => {
  test('a key is free again, for anything', async () => {
    await begin();
    await age(errand, 23.9);
    expect(await findAnswer(ada, errand)).not.toBeNull();
    await age(errand, 24);
    const other = anErrand(errand.key, 2);
    expect(await findAnswer(ada, other)).toBeNull();
    await begin(ada, other);
    expect(await articlesOf()).toBe(2);
    expect(await findAnswer(ada, other)).not.toBeNull();
  });

  test('answers are swept, so many at a time, and no other', async () => {
    await db().idempotentAnswer.deleteMany();
    const sent = ['a', 'b', 'c'].map((key) => anErrand(`swept ${key}`));
    for (const one of sent) await begin(ada, one);
    for (const one of sent) await age(one, 25);
    await begin();
    expect([await sweepAnswers(2), await sweepAnswers(2), await sweepAnswers(2)]).toEqual([2, 1, 0]);
    expect(await findAnswer(ada, errand)).not.toBeNull();
  });
});

describe('what is kept', () => {
  test('is not told by the database: the address of a share link is in it', async () => {
    const { id } = await aReadyArticle(ada);
    const { url } = await createPreviewLink(actingOn(errand, ada), id, { hours: 1 });
    const [row] = await db().$queryRaw<{ row: string }[]>`
      SELECT idempotent_answer::text AS row FROM idempotent_answer WHERE key = ${errand.key}`;
    expect(row?.row).toContain(errand.key);
    expect(row?.row).not.toContain(url.slice(-20));
    expect(await findAnswer(ada, errand)).toMatchObject({ body: expect.stringContaining(url) });
  });

  test('cannot be put under another’s key, or read with another secret', async () => {
    await begin();
    const moved = anErrand(`${errand.key} moved`);
    await db().$executeRaw`
      INSERT INTO idempotent_answer (person_id, key, request, status, answer)
      SELECT person_id, ${moved.key}, request, status, answer FROM idempotent_answer WHERE key = ${errand.key}`;
    await expect(findAnswer(ada, moved)).rejects.toMatchObject({ code: 'already_done' });
    setEnvironment({ AUTH_SECRET: 'another secret for tests, of 32 characters' });
    await expect(findAnswer(ada, errand)).rejects.toMatchObject({ code: 'already_done' });
    expect(await articlesOf()).toBe(1);
  });
});
