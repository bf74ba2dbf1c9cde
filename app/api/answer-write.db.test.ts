import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { POST as transit } from '#app/api/v1/articles/[id]/[transition]/route.ts';
import { DELETE } from '#app/api/v1/articles/[id]/previews/[linkId]/route.ts';
import { POST as share } from '#app/api/v1/articles/[id]/previews/route.ts';
import { POST as restore } from '#app/api/v1/articles/[id]/restore/route.ts';
import { PATCH } from '#app/api/v1/articles/[id]/route.ts';
import { POST } from '#app/api/v1/articles/route.ts';
import { API_SCOPES } from '#lib/auth/api-scopes.ts';
import { createApiToken } from '#lib/auth/api-tokens.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';

const { database } = withTestNewsroom();

const DOORS = join(import.meta.dirname, 'v1');
let token: string;
let readOnly: string;
let keys = 0;

beforeAll(async () => {
  await aSection('world');
  const { email } = await anActor('admin');
  token = (await createApiToken(systemActor('test'), { email, scopes: [...API_SCOPES] })).token;
  readOnly = (await createApiToken(systemActor('test'), { email, scopes: ['articles:read'] })).token;
});

interface Sent {
  method?: string;
  path?: string;
  data?: unknown;
  key?: string | null;
  bearer?: string;
}

function ask({ method = 'POST', path = '', data = {}, key = null, bearer = token }: Sent): Request {
  const headers = {
    authorization: `Bearer ${bearer}`,
    'content-type': 'application/json',
    ...(key === null ? {} : { 'idempotency-key': key }),
  };
  const body = method === 'DELETE' ? null : JSON.stringify(data);
  return new Request(`http://localhost:3000/api/v1/articles${path}`, { method, headers, body });
}

const aKey = () => `0f7e${++keys}`;
const at = <Params extends object>(params: Params) => ({ params: Promise.resolve(params) });

async function aDraft() {
  const answer = await POST(ask({ data: { headline: 'Ferries return', section: 'world' } }));
  return (await answer.json()) as { id: string; version: number };
}

/** Sends a request twice; the first and the second answer, each with its status and text. */
async function twice(send: () => Promise<Response>) {
  const answers = [await send(), await send()];
  expect(answers.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  const told = await Promise.all(
    answers.map(async (one) => ({ status: one.status, text: await one.text() })),
  );
  expect(told[1]).toEqual(told[0]);
  return { status: told[0]?.status, text: told[0]?.text ?? '' };
}

describe('a write with a key is done once, and answers alike to the byte', () => {
  test('beginning an article', async () => {
    const key = aKey();
    const { status, text } = await twice(() => POST(ask({ data: { headline: 'Once only' }, key })));
    expect([status, JSON.parse(text).version]).toEqual([201, 1]);
    expect(await db().article.count({ where: { headline: 'Once only' } })).toBe(1);
  });

  test('changing one, which would be stale the second time', async () => {
    const { id, version } = await aDraft();
    const sent = { method: 'PATCH', path: `/${id}`, data: { version, headline: 'Changed' }, key: aKey() };
    const { status, text } = await twice(() => PATCH(ask(sent), at({ id })));
    expect([status, JSON.parse(text).version]).toEqual([200, version + 1]);
  });

  test('moving one along', async () => {
    const { id, version } = await aDraft();
    const sent = { path: `/${id}/submit`, data: { version }, key: aKey() };
    const { text } = await twice(() => transit(ask(sent), at({ id, transition: 'submit' })));
    expect(JSON.parse(text).stage).toBe('in_review');
  });

  test('restoring a revision', async () => {
    const { id, version } = await aDraft();
    await transit(ask({ path: `/${id}/submit`, data: { version } }), at({ id, transition: 'submit' }));
    const data = { revision: 1, version: version + 1 };
    const sent = { path: `/${id}/restore`, data, key: aKey() };
    const { text } = await twice(() => restore(ask(sent), at({ id })));
    expect(JSON.parse(text)).toMatchObject({ id, version: version + 2 });
  });

  test('making a share link and ending it', async () => {
    const { id } = await aDraft();
    const sent = { path: `/${id}/previews`, data: { hours: 1 }, key: aKey() };
    const made = await twice(() => share(ask(sent), at({ id })));
    const { id: linkId } = JSON.parse(made.text);
    const ends = { method: 'DELETE', path: `/${id}/previews/${linkId}`, key: aKey() };
    expect(await twice(() => DELETE(ask(ends), at({ id, linkId })))).toEqual({ status: 204, text: '' });
    expect(await db().previewLink.count({ where: { articleId: id } })).toBe(1);
  });

  test('a key in quotation marks is the same as without', async () => {
    const key = aKey();
    const first = await POST(ask({ data: { headline: 'Quoted' }, key: `"${key}"` }));
    const again = await POST(ask({ data: { headline: 'Quoted' }, key }));
    expect(await again.text()).toBe(await first.text());
  });
});

describe('a key that does not fit', () => {
  test.each([
    ['another body', { data: { headline: 'Another' } }],
    ['another address', { path: '?again' }],
    ['another method', { method: 'PATCH' }],
  ])('of a request with %s is 422 and does nothing', async (_, changes) => {
    const sent = { data: { headline: 'One' }, key: aKey() };
    expect((await POST(ask(sent))).status).toBe(201);
    const before = await db().article.count();
    const answer = await POST(ask({ ...sent, ...changes }));
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'key_reused']);
    expect(await db().article.count()).toBe(before);
  });

  test.each(['', '""', 'clé', 'x'.repeat(256)])('“%s” is 422', async (key) => {
    const answer = await POST(ask({ key }));
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'invalid_input']);
  });

  test('255 characters are a key', async () => {
    expect((await POST(ask({ key: 'x'.repeat(255) }))).status).toBe(201);
  });
});

test('of two at once one is done, and the other says when to ask again', async () => {
  const sent = { data: { headline: 'Raced' }, key: aKey() };
  const answers = await Promise.all([POST(ask(sent)), POST(ask(sent))]);
  const [done, waiting] = answers.toSorted((one, other) => one.status - other.status);
  expect(done?.status).toBe(201);
  // Whoever comes late enough gets the answer at once.
  if (waiting?.status === 409) expect(waiting.headers.get('retry-after')).toBe('1');
  const again = await POST(ask(sent));
  expect([again.status, await again.text()]).toEqual([201, await done?.text()]);
  expect(await db().article.count({ where: { headline: 'Raced' } })).toBe(1);
});

test('a failure does not use up the key', async () => {
  const sent = { data: { headline: 'Failed once' }, key: aKey() };
  const owner = new Client({ connectionString: database().ownerUrl });
  await owner.connect();
  await owner.query('ALTER TABLE audit_event RENAME TO away');
  expect((await POST(ask(sent))).status).toBe(500);
  await owner.query('ALTER TABLE away RENAME TO audit_event');
  await owner.end();
  expect((await POST(ask(sent))).status).toBe(201);
  expect(await db().article.count({ where: { headline: 'Failed once' } })).toBe(1);
});

describe('who may', () => {
  test('a token without the scope gets 403 and the scope it needs', async () => {
    const answer = await POST(ask({ bearer: readOnly }));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not_allowed', scope: 'articles:write' });
  });

  test('an unknown token gets 401 and how to sign in', async () => {
    const answer = await POST(ask({ bearer: 'ndk_unknown' }));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="/);
  });

  test('a kept answer is for those who still have the scope', async () => {
    const sent = { data: { headline: 'Mine' }, key: aKey() };
    await POST(ask(sent));
    expect((await POST(ask({ ...sent, bearer: readOnly }))).status).toBe(403);
  });
});

test('every write of the API goes through this door', () => {
  const routes = readdirSync(DOORS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('route.ts'),
  );
  expect(routes.length).toBeGreaterThan(8);
  const writes = routes.flatMap((name) => {
    const parts = readFileSync(join(DOORS, name), 'utf8').split(/^export (?:async )?function /m);
    return parts.filter((part) => /^(?:POST|PUT|PATCH|DELETE)\b/.test(part));
  });
  expect(writes).toHaveLength(9);
  for (const write of writes) expect(write).toContain('answerWrite(request, ');
});
