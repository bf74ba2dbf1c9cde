import { type APIRequestContext, expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, adminToken, PASSWORD, signIn, tokenOf, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

const body = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

function api(request: APIRequestContext) {
  const headers = { authorization: `Bearer ${token}` };
  const at = (path: string) => `${newsroom.url}/api/v1/articles${path}`;
  return {
    get: (path = '') => request.get(at(path), { headers }),
    post: (path: string, data: unknown) => request.post(at(path), { headers, data }),
    patch: (path: string, data: unknown) => request.patch(at(path), { headers, data }),
  };
}

async function aDraft(request: APIRequestContext, fields: object = {}) {
  const data = {
    headline: 'Ferries return',
    section: 'world',
    bylineText: 'By the desk',
    body: body('They sail.'),
  };
  const answer = await api(request).post('', { ...data, ...fields });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; version: number; address: string };
}

test.describe('the life of an article over HTTP', () => {
  test('from draft to live, updated, moved and taken down', async ({ request }) => {
    const { get, post, patch } = api(request);
    const draft = await aDraft(request, { headline: 'A life over HTTP' });
    const page = `${newsroom.url}/world/a-life-over-http`;
    expect((await request.get(page)).status()).toBe(404);

    const live = await (await post(`/${draft.id}/publish`, { version: draft.version })).json();
    expect(live).toMatchObject({ publication: 'live', address: '/world/a-life-over-http' });
    expect(await (await request.get(page)).text()).toContain('They sail.');
    expect(await (await request.get(newsroom.url)).text()).toContain('A life over HTTP');

    const edited = await (
      await patch(`/${draft.id}`, { version: live.version, body: body('They wait.') })
    ).json();
    expect(edited.hasUnpublishedChanges).toBe(true);
    expect(await (await request.get(page)).text()).not.toContain('They wait.');
    const updated = await (await post(`/${draft.id}/publish`, { version: edited.version })).json();
    expect(await (await request.get(page)).text()).toContain('They wait.');

    const renamed = await (await patch(`/${draft.id}`, { version: updated.version, slug: 'renamed' })).json();
    const moved = await (await post(`/${draft.id}/publish`, { version: renamed.version })).json();
    const old = await request.get(page, { maxRedirects: 0 });
    expect([old.status(), old.headers().location]).toEqual([301, `${newsroom.url}/world/renamed`]);

    expect((await post(`/${draft.id}/unpublish`, { version: moved.version })).status()).toBe(200);
    for (const address of ['/world/renamed', '/world/a-life-over-http']) {
      const gone = await request.get(newsroom.url + address);
      expect(gone.status()).toBe(410);
      expect(await gone.text()).not.toContain('They wait.');
    }
    expect(await (await get(`/${draft.id}`)).json()).toMatchObject({ publication: 'unpublished' });
  });

  test('a stale write is refused with the version that is there', async ({ request }) => {
    const { patch } = api(request);
    const draft = await aDraft(request);
    await patch(`/${draft.id}`, { version: 1, headline: 'First' });

    const stale = await patch(`/${draft.id}`, { version: 1, headline: 'Second' });

    expect(stale.status()).toBe(409);
    expect(stale.headers()['content-type']).toContain('application/problem+json');
    expect(await stale.json()).toMatchObject({
      code: 'stale_version',
      current: { version: 2, headline: 'First', changedBy: { name: ADMIN.name } },
    });
  });
});

test('a request that is sent twice under one key, also at once, makes one article', async ({ request }) => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'one-and-the-same' };
  const post = () =>
    request.post(`${newsroom.url}/api/v1/articles`, { headers, data: { headline: 'Sent twice' } });
  const statuses = (await Promise.all([post(), post()])).map((answer) => answer.status()).sort();
  expect([
    [201, 201],
    [201, 409],
  ]).toContainEqual(statuses);
  const [again, once] = [await post(), await post()];
  expect([again.status(), again.headers()['idempotency-replayed']]).toEqual([201, 'true']);
  expect(await once.text()).toBe(await again.text());
  const { articles } = await (await api(request).get('?q=Sent+twice')).json();
  expect(articles).toHaveLength(1);
});

test.describe('bad input is a clear sentence and changes nothing', () => {
  const huge = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(3e6) }] }],
  };
  for (const [what, data, status, code] of [
    ['a body of 3 MB', { version: 1, body: huge }, 413, 'too_large'],
    [
      'an unknown node',
      { version: 1, body: { type: 'doc', content: [{ type: 'iframe' }] } },
      422,
      'invalid_input',
    ],
    ['a reserved slug', { version: 1, slug: 'admin' }, 422, 'invalid_input'],
    ['an unknown field', { version: 1, isAdmin: true }, 422, 'invalid_input'],
    ['no version', { headline: 'x' }, 422, 'invalid_input'],
    ['a list for an object', [1], 422, 'invalid_input'],
  ] as const) {
    test(what, async ({ request }) => {
      const draft = await aDraft(request);
      const answer = await api(request).patch(`/${draft.id}`, data);
      expect(answer.status()).toBe(status);
      const problem = await answer.json();
      expect(problem.code).toBe(code);
      expect(problem.detail).toMatch(/^[A-Z“].+\.$/s);
      expect((await (await api(request).get(`/${draft.id}`)).json()).version).toBe(1);
    });
  }

  test('JSON that is none, and a form', async ({ request }) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `${newsroom.url}/api/v1/articles`;
    expect((await request.post(url, { headers, data: '{"headline":' })).status()).toBe(422);
    expect(
      (
        await request.post(url, { headers: { ...headers, 'content-type': 'text/plain' }, data: '{}' })
      ).status(),
    ).toBe(422);
  });

  test('an unknown id', async ({ request }) => {
    for (const id of ['x', '01900000-0000-7000-8000-000000000000', '%00', "'%20OR%201=1"]) {
      expect((await api(request).get(`/${id}`)).status()).toBe(404);
    }
  });

  test('publishing without a headline, and a slug that is taken', async ({ request }) => {
    const { post } = api(request);
    const bare = await aDraft(request, { headline: '' });
    const refused = await post(`/${bare.id}/publish`, { version: 1 });
    expect(refused.status()).toBe(422);
    expect((await refused.json()).errors).toHaveProperty('headline');

    const first = await aDraft(request, { slug: 'mine-alone' });
    await post(`/${first.id}/publish`, { version: 1 });
    const second = await aDraft(request, { slug: 'mine-alone' });
    const taken = await post(`/${second.id}/publish`, { version: 1 });
    expect(taken.status()).toBe(409);
    expect((await taken.json()).errors.slug).toContain('/world/mine-alone');
  });
});

test.describe('who is asking', () => {
  test('nobody without a session or a token', async ({ request }) => {
    const draft = await aDraft(request);
    for (const authorization of ['', 'Bearer ndk_made-up', 'Basic YTpi']) {
      const answer = await request.get(`${newsroom.url}/api/v1/articles/${draft.id}`, {
        headers: { authorization },
      });
      expect([answer.status(), answer.headers()['www-authenticate']]).toEqual([
        401,
        'Bearer realm="Nightdesk"',
      ]);
    }
  });

  test('a session may change things from its own pages only', async ({ request }) => {
    const draft = await aDraft(request);
    expect(await signIn(request, newsroom.url, ADMIN.email, PASSWORD)).toBe(200);
    const url = `${newsroom.url}/api/v1/articles/${draft.id}`;
    const data = { version: 1, headline: 'Changed' };
    for (const origin of ['https://evil.test', 'null', undefined]) {
      const answer = await request.patch(url, { data, ...(origin ? { headers: { origin } } : {}) });
      expect(answer.status()).toBe(403);
    }
    expect((await request.patch(url, { data, headers: { origin: newsroom.url } })).status()).toBe(200);
  });

  test('a token without the scope is told which one it needs', async ({ request }) => {
    const draft = await aDraft(request);
    const headers = { authorization: `Bearer ${await tokenOf(newsroom, ADMIN.email, 'articles:read')}` };
    const url = `${newsroom.url}/api/v1/articles/${draft.id}`;
    expect((await request.get(url, { headers })).status()).toBe(200);
    const refused = await request.patch(url, { headers, data: { version: 1, headline: 'Changed' } });
    expect([refused.status(), (await refused.json()).scope]).toEqual([403, 'articles:write']);
  });

  test('sign-in answers a wrong password and an unknown address alike', async ({ request }) => {
    const wrong = await signIn(request, newsroom.url, ADMIN.email, 'not the password');
    const unknown = await signIn(request, newsroom.url, 'nobody@newsroom.test', 'not the password');
    expect([wrong, unknown]).toEqual([401, 401]);
  });
});

test('readers find nothing of a draft anywhere', async ({ request }) => {
  const secret = 'Undisclosed merger';
  const draft = await aDraft(request, { headline: secret, internalNote: secret, slug: 'undisclosed-merger' });
  const live = await aDraft(request, { headline: 'Harmless', internalNote: secret, slugline: secret });
  const published = await (await api(request).post(`/${live.id}/publish`, { version: 1 })).json();
  await api(request).patch(`/${live.id}`, { version: published.version, headline: secret });

  expect((await request.get(`${newsroom.url}/world/undisclosed-merger`)).status()).toBe(404);
  for (const path of [
    '/',
    '/world',
    '/world/harmless',
    '/api/v1/published',
    '/api/v1/published?section=world',
    '/api/v1/published?since=2026-01-01T00:00:00Z&limit=100',
  ]) {
    const text = await (await request.get(newsroom.url + path)).text();
    expect(text, path).not.toContain(secret);
    expect(text, path).not.toContain(draft.id);
    expect(text, path).not.toContain(ADMIN.email);
  }
});

test('what is published is read on and on, and a question that makes no sense is told so', async ({
  request,
}) => {
  for (const headline of ['Read first', 'Read second']) {
    const { id } = await aDraft(request, { headline });
    await api(request).post(`/${id}/publish`, { version: 1 });
  }
  const read = async (query: string) => {
    return await (await request.get(`${newsroom.url}/api/v1/published?${query}`)).json();
  };
  const first = await read('limit=1');
  const second = await read(`limit=1&cursor=${first.nextCursor}`);
  expect(second.stories).toHaveLength(1);
  expect(second.stories[0].id).not.toBe(first.stories[0].id);
  for (const query of ['since=yesterday', 'cursor=1', 'section=%00', 'stage=draft']) {
    const answer = await request.get(`${newsroom.url}/api/v1/published?${query}`);
    expect([query, answer.status()]).toEqual([query, 422]);
  }
});

test('an article page says what it is, to people and machines, without scripts', async ({
  browser,
  request,
}) => {
  const draft = await aDraft(request, {
    headline: 'Said </script><script>alert(1)</script> “so”',
    standfirst: 'It & that.',
  });
  const live = await (await api(request).post(`/${draft.id}/publish`, { version: 1 })).json();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(newsroom.url + live.address);

  expect(answer?.headers()['content-type']).toContain('text/html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Said </script><script>alert(1)</script> “so”',
  );
  await expect(page.locator('article time').first()).toHaveAttribute('datetime', live.publishedAt);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', newsroom.url + live.address);
  await expect(page.locator('meta[property="og:type"]')).toHaveAttribute('content', 'article');
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '',
  );
  const article = [data['@graph'] ?? data]
    .flat()
    .find((part: { '@type': string }) => part['@type'] === 'NewsArticle');
  expect(article).toMatchObject({ datePublished: live.publishedAt, mainEntityOfPage: expect.anything() });
  await context.close();
});
