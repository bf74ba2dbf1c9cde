import { expect } from '@playwright/test';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { ask } from './support/database.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { storyOfArticle } from './support/scripted-writer.ts';
import { ADMIN, addColleague, adminToken, PASSWORD, signIn, tokenOf, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

let newsroom: Newsroom;
let token: string;
let address: string;
let inBody: number;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
  const answer = await fetch(`${newsroom.url}/api/v1/articles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ headline: 'Target', body: { type: 'doc', content: [paragraph('Safe.')] } }),
  });
  const article = await answer.json();
  address = `${newsroom.url}/api/collab/${article.id}`;
  inBody = rangeOfPart(storyOfArticle(article), 'body').from;
});
test.afterAll(() => newsroom.remove());

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const text = (words: string, marks?: object[]) => ({
  type: 'text',
  text: words,
  ...(marks ? { marks } : {}),
});
const batch = (steps: unknown, more: object = {}) => ({
  version: 0,
  steps,
  clientId: 'hostile-client',
  schemaVersion: SCHEMA_VERSION,
  ...more,
});
const insert = (content: unknown, at = inBody) => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content },
});
/** Lists in lists, as text: what writes JSON would not get so deep. */
const nested = (depth: number) =>
  '{"type":"bulletList","content":[{"type":"listItem","content":['.repeat(depth) +
  JSON.stringify(paragraph('x')) +
  ']}]}'.repeat(depth);

/** Sends as text, so that what is no JSON can be sent as well. */
function post(body: string, headers: Record<string, string> = {}) {
  return fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body,
  });
}

/** Everything of the article that a write could change, as the database has it. */
async function everything(): Promise<string> {
  const rows = await ask(newsroom, 'SELECT a.*, (SELECT count(*) FROM article_step) AS steps FROM article a');
  return JSON.stringify(rows);
}

async function isRefused(
  answering: Promise<Response>,
  before: string,
  statuses: readonly number[],
): Promise<void> {
  const answer = await answering;
  expect(statuses).toContain(answer.status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = await answer.json();
  expect(problem).toMatchObject({ status: answer.status, detail: expect.stringMatching(/^[A-Z“].+\.$/s) });
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|\bat \w+ \(|prisma/i);
  expect(await everything()).toBe(before);
}

const INVALID = [400, 422];
const LARGE = [413, 422];

const MESSAGES: readonly [string, () => string, readonly number[]][] = [
  ['nothing', () => '', INVALID],
  ['half of a message', () => '{"version":0,"steps":[', INVALID],
  ['a list', () => '[]', INVALID],
  ['null', () => 'null', INVALID],
  ['a number', () => '7', INVALID],
  ['no steps', () => JSON.stringify(batch([])), INVALID],
  ['steps that are a sentence', () => JSON.stringify(batch('steps')), INVALID],
  ['10,000 steps', () => JSON.stringify(batch(Array(10_000).fill(insert([paragraph('x')])))), INVALID],
  ['a version of text', () => JSON.stringify(batch([insert([paragraph('x')])], { version: '0' })), INVALID],
  ['a version below zero', () => JSON.stringify(batch([insert([paragraph('x')])], { version: -1 })), INVALID],
  [
    'a version beyond all numbers',
    () => JSON.stringify(batch([{}])).replace('"version":0', '"version":1e999'),
    INVALID,
  ],
  ['a version yet to come', () => JSON.stringify(batch([insert([paragraph('x')])], { version: 9 })), [410]],
  ['another schema', () => JSON.stringify(batch([insert([paragraph('x')])], { schemaVersion: 999 })), [426]],
  ['a client id with a path', () => JSON.stringify(batch([{}], { clientId: '../../etc/passwd' })), INVALID],
  ['an unknown key', () => JSON.stringify(batch([insert([paragraph('x')])], { isAdmin: true })), INVALID],
  [
    'a prototype',
    () => JSON.stringify(batch([{}])).replace('"version"', '"__proto__":{"a":1},"version"'),
    INVALID,
  ],
  ['3 MB in one step', () => JSON.stringify(batch([insert([paragraph('x'.repeat(3_000_000))])])), LARGE],
  ['20 MB', () => JSON.stringify(batch([insert([paragraph('x'.repeat(20_000_000))])])), LARGE],
  ['100,000 brackets', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, INVALID],
  [
    '100,000 brackets in a step',
    () => JSON.stringify(batch(['deep'])).replace('"deep"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    INVALID,
  ],
];

const STEPS: readonly [string, () => unknown][] = [
  ['null', () => null],
  ['a number', () => 7],
  ['an unknown kind', () => ({ stepType: 'execute', from: 0, to: 0 })],
  ['a kind from the prototype', () => ({ stepType: 'constructor' })],
  ['positions of text', () => ({ ...insert([paragraph('x')]), from: '1', to: '1' })],
  ['positions below zero', () => insert([paragraph('x')], -5)],
  ['positions past the end', () => insert([paragraph('x')], 1e9)],
  ['half positions', () => insert([text('x')], inBody + 0.5)],
  ['the end before the beginning', () => ({ stepType: 'replace', from: inBody + 3, to: inBody + 1 })],
  ['the removal of everything', () => ({ stepType: 'replace', from: 0, to: inBody })],
  ['a part that is there already', () => insert([{ type: 'headline' }], 0)],
  ['an unknown block', () => insert([{ type: 'iframe', attrs: { src: 'https://evil.test' } }])],
  ['an unknown mark', () => insert([{ type: 'paragraph', content: [text('x', [{ type: 'blink' }])] }])],
  [
    'a link that runs',
    () =>
      insert([
        {
          type: 'paragraph',
          content: [text('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
        },
      ]),
  ],
  ['text of a number', () => insert([{ type: 'paragraph', content: [{ type: 'text', text: 7 }] }])],
  ['text of nothing', () => insert([{ type: 'paragraph', content: [{ type: 'text', text: '' }] }])],
  ['a character that no database keeps', () => insert([paragraph('a\u0000b')])],
  ['half a character', () => insert([paragraph('a\ud800b')])],
  ['25,000 blocks', () => insert(Array(25_000).fill({ type: 'paragraph' }))],
  [
    'an attribute that there is not',
    () => ({ stepType: 'attr', pos: inBody, attr: 'onclick', value: 'alert(1)' }),
  ],
  ['an attribute of the whole', () => ({ stepType: 'docAttr', attr: 'isLive', value: true })],
];

test.describe('a message that is none changes nothing:', () => {
  for (const [what, body, statuses] of MESSAGES) {
    test(what, async () => isRefused(post(body()), await everything(), statuses));
  }

  test('another kind of content', async () => {
    const body = JSON.stringify(batch([insert([paragraph('x')])]));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      await isRefused(post(body, { 'content-type': type }), await everything(), [...INVALID, 415]);
    }
  });
});

test.describe('a step that does not fit changes nothing, nor does a good one before it:', () => {
  for (const [what, step] of STEPS) {
    test(what, async () => {
      const steps = [insert([paragraph('Good.')]), step()];
      await isRefused(post(JSON.stringify(batch(steps))), await everything(), LARGE);
    });
  }

  for (const depth of [60, 2_000]) {
    test(`lists of ${depth} levels`, async () => {
      const body = JSON.stringify(batch([insert([paragraph('Good.')]), insert(['deep'])]));
      await isRefused(post(body.replace('"deep"', nested(depth))), await everything(), LARGE);
    });
  }
});

test('whoever may not write changes nothing', async ({ request }) => {
  const before = await everything();
  const body = JSON.stringify(batch([insert([paragraph('x')])]));
  for (const authorization of ['', 'Bearer ndk_made-up', `Bearer ${token}x`, 'Basic YTpi']) {
    await isRefused(post(body, { authorization, origin: newsroom.url }), before, [401]);
  }
  // One does not see it, one may not change it, and the last token is for reading alone.
  for (const [email, scopes, status] of [
    [await addColleague(newsroom, 'contributor'), 'articles:read,articles:write', 404],
    [await addColleague(newsroom, 'reporter'), 'articles:read,articles:write', 423],
    [ADMIN.email, 'articles:read', 403],
  ] as const) {
    const authorization = `Bearer ${await tokenOf(newsroom, email, scopes)}`;
    await isRefused(post(body, { authorization }), before, [status]);
  }
  expect(await signIn(request, newsroom.url, ADMIN.email, PASSWORD)).toBe(200);
  for (const origin of ['https://evil.test', 'null', undefined]) {
    const headers = { 'content-type': 'application/json', ...(origin ? { origin } : {}) };
    const answer = await request.post(address, { headers, data: body });
    expect(answer.status()).toBe(403);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  }
  expect(await everything()).toBe(before);
});

test('after all of that the article takes a good step', async () => {
  const answer = await post(JSON.stringify(batch([insert([paragraph('Good.')])])));
  expect([answer.status, await answer.json()]).toEqual([200, { version: 1 }]);
});
