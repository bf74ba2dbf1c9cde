import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import type { Attempt } from '#lib/audit/record.ts';
import { type Actor, actingFrom } from '#lib/auth/actor.ts';
import { createApiToken } from '#lib/auth/api-tokens.ts';
import { appendSteps } from '#lib/collab/commands/append-steps.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { db } from '#lib/db.ts';
import { addPerson } from '#lib/people/commands.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { PERFORM } from '#lib/testing/transitions.ts';
import { auditRefusals, REFUSALS } from './audit-refusals.ts';

withTestNewsroom();

const ORIGIN = '203.0.113.7 Mozilla/5.0';
const UNKNOWN = '0193f000-0000-7000-8000-00000000dead';
let admin: Actor;
let reporter: Actor;
let contributor: Actor;

beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
});

// Whose refusals are bounded is a person: each test has people of its own.
beforeEach(async () => {
  reporter = actingFrom(ORIGIN, await anActor('reporter'));
  contributor = actingFrom(ORIGIN, await anActor('contributor'));
});

function refusalsOf(actor: Actor) {
  return db().auditEvent.findMany({
    where: { personId: actor.personId, outcome: 'refused' },
    orderBy: { id: 'asc' },
    select: { action: true, objectType: true, objectId: true, actorName: true, origin: true, after: true },
  });
}

describe('a change that somebody may not make becomes a line of its own', () => {
  test('who, from where, what, on what, and why it was refused', async () => {
    const article = await aReadyArticle(admin);
    await expect(publishArticle(reporter, article.id, { version: article.version })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await refusalsOf(reporter)).toEqual([
      {
        action: 'article.publish',
        objectType: 'article',
        objectId: article.id,
        actorName: reporter.name,
        origin: ORIGIN,
        after: { why: expect.stringContaining('“Publish” is for the editors') },
      },
    ]);
  });

  test('also where the answer is that there is nothing', async () => {
    const article = await aReadyArticle(admin);
    const steps = { version: 0, clientId: 'client-1', schemaVersion: SCHEMA_VERSION, steps: [{}] };
    await expect(PERFORM.submit(contributor, article)).rejects.toMatchObject({ code: 'not_found' });
    await expect(appendSteps(contributor, article.id, steps)).rejects.toMatchObject({ code: 'not_found' });
    expect((await refusalsOf(contributor)).map(({ action }) => action)).toEqual([
      'article.submit',
      'article.edit',
    ]);
  });

  test('writing words and fields', async () => {
    const article = await aReadyArticle(admin);
    await expect(
      saveWorkingCopy(reporter, article.id, { version: article.version, headline: 'Mine' }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await refusalsOf(reporter)).toMatchObject([{ action: 'article.edit', objectId: article.id }]);
  });

  test.each([
    ['person.create', 'person', (actor: Actor) => addPerson(actor, { ...A_PERSON })],
    ['token.create', 'api_token', (actor: Actor) => createApiToken(actor, A_TOKEN)],
    ['tag.create', 'tag', (actor: Actor) => createTag(actor, { name: 'Ferries' })],
    ['profile.create', 'profile', (actor: Actor) => createProfile(actor, { name: 'Bob', kind: 'person' })],
  ])('%s', async (action, objectType, work) => {
    await expect(work(contributor)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await refusalsOf(contributor)).toMatchObject([{ action, objectType, objectId: null }]);
  });
});

const A_PERSON = { email: 'x@news.example', name: 'X', role: 'admin', password: 'a pencil behind' } as const;
const A_TOKEN = { email: 'x@news.example', scopes: ['articles:read' as const] };

describe('no line is written', () => {
  test('for an article that does not exist, and for what is refused for another reason than a right', async () => {
    const article = await aReadyArticle(reporter);
    await expect(PERFORM.submit(reporter, { id: UNKNOWN, version: 1 })).rejects.toThrow(DomainError);
    await expect(PERFORM.submit(reporter, { id: 'x', version: 1 })).rejects.toThrow(DomainError);
    await expect(PERFORM.withdraw(reporter, article)).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(PERFORM.submit(reporter, { ...article, version: 99 })).rejects.toMatchObject({
      code: 'stale_version',
    });
    expect(await refusalsOf(reporter)).toEqual([]);
  });

  test('for a defect', async () => {
    const broken = () => Promise.reject(new TypeError('a defect'));
    await expect(auditRefusals(reporter, attemptOn(UNKNOWN), broken)).rejects.toThrow(TypeError);
    expect(await refusalsOf(reporter)).toEqual([]);
  });
});

function attemptOn(id: string): Attempt {
  return { action: 'article.kill', object: { type: 'article', id } };
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `0193f000-0000-7000-8000-${String(at).padStart(12, '0')}`);
}

describe('hammering does not flood the log', () => {
  const refuse = () => Promise.reject(new DomainError('not_allowed', 'Ask an editor.'));
  const tryAt = (id: string, clock = () => new Date()) =>
    auditRefusals(reporter, attemptOn(id), refuse, clock).catch((error: unknown) => error);

  test('the same refusal is written once, also when many come at once', async () => {
    const objects = ids(5);
    for (const id of objects) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => tryAt(id)));
      expect(answers.every((answer) => answer instanceof DomainError)).toBe(true);
    }
    expect((await refusalsOf(reporter)).map(({ objectId }) => objectId)).toEqual(objects);
  });

  test('and again when the window is over', async () => {
    await tryAt(UNKNOWN);
    await tryAt(UNKNOWN, () => new Date(Date.now() + REFUSALS.windowMs - 5000));
    expect(await refusalsOf(reporter)).toHaveLength(1);
    await tryAt(UNKNOWN, () => new Date(Date.now() + REFUSALS.windowMs + 5000));
    expect(await refusalsOf(reporter)).toHaveLength(2);
  });

  test('different ones are written up to a limit, and another person has one of their own', async () => {
    await Promise.all(ids(REFUSALS.most + 5).map((id) => tryAt(id)));
    expect(await refusalsOf(reporter)).toHaveLength(REFUSALS.most);
    await expect(auditRefusals(contributor, attemptOn(UNKNOWN), refuse)).rejects.toThrow(DomainError);
    expect(await refusalsOf(contributor)).toHaveLength(1);
  });
});
