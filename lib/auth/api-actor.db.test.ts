import { beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import type { Actor } from './actor.ts';
import { actorOfApiRequest } from './api-actor.ts';
import { createApiToken } from './api-tokens.ts';
import { systemActor } from './system-actor.ts';

withTestNewsroom();

let ada: Actor;
let token: string;

beforeAll(async () => {
  ada = await anActor('editor');
  const wish = { email: ada.email, scopes: ['articles:read' as const] };
  token = (await createApiToken(systemActor('test'), wish)).token;
});

function ask(authorization: string): Request {
  const headers = { authorization, 'x-forwarded-for': '203.0.113.7', 'user-agent': 'importer/1' };
  return new Request('http://localhost:3000/api/v1/articles', { method: 'POST', headers });
}

const refusals = () =>
  db().auditEvent.findMany({
    where: { outcome: 'refused' },
    select: { action: true, personId: true, objectType: true, objectId: true, origin: true },
  });

test('a token with the scope acts as its person, from where it is used', async () => {
  const actor = await actorOfApiRequest(ask(`Bearer ${token}`), 'articles:read');
  expect(actor).toMatchObject({ personId: ada.personId, role: 'editor' });
  expect(actor.origin).toMatch(/^203\.0\.113\.7 token [\da-f-]{36} importer\/1$/);
});

test('a token without the scope is told which one, and the log is told once', async () => {
  const { id } = await db().apiToken.findFirstOrThrow({ select: { id: true } });
  for (const _ of ['once', 'and again']) {
    await expect(actorOfApiRequest(ask(`Bearer ${token}`), 'articles:publish')).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('articles:publish'),
      extra: { scope: 'articles:publish' },
    });
  }
  expect(await refusals()).toEqual([
    {
      action: 'token.exceed',
      personId: ada.personId,
      objectType: 'api_token',
      objectId: id,
      origin: `203.0.113.7 token ${id} importer/1`,
    },
  ]);
});

test.each(['Bearer ndk_made-up', 'Bearer made-up', 'Basic YTpi', ''])(
  '“%s” is nobody’s, and nobody’s refusals are not written',
  async (authorization) => {
    const before = await refusals();
    // A change by a cookie would have to say which page it comes from.
    const request = new Request(ask(authorization), { method: 'GET' });
    await expect(actorOfApiRequest(request, 'articles:read')).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    expect(await refusals()).toEqual(before);
  },
);
