import { type APIRequestContext, expect, test } from '@playwright/test';
import { EXITS, type Exit } from '#lib/articles/exits.ts';
import { ask } from './support/database.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';

const TAG = { id: '0193f000-0000-7000-8000-0000000000a1', slug: 'ferries' };
const AUTHOR = { id: '0193f000-0000-7000-8000-0000000000b1', slug: 'ada-byline' };

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
  await ask(
    newsroom,
    `INSERT INTO tag (id, slug, name) VALUES ('${TAG.id}', '${TAG.slug}', 'Ferries');
     INSERT INTO profile (id, slug, name) VALUES ('${AUTHOR.id}', '${AUTHOR.slug}', 'Ada Byline')`,
  );
});
test.afterAll(() => newsroom.remove());

interface Article {
  id: string;
  version: number;
  address: string;
}

const WORDS = 'The night ferry is back';
const OTHER_WORDS = 'The morning ferry is late';
const WRONG = 'It leaves at nine, not at eight.';

test('a correction, a new address and a kill reach every place where a story can be', async ({ request }) => {
  const api = <T = Article>(path: string, data: object, method: 'post' | 'patch' = 'post') => {
    return send<T>(request, method, path, data);
  };
  const other = await live(api, OTHER_WORDS);
  let story = await live(api, WORDS);
  const month = new Date().toISOString().slice(0, 7);
  const where = () => ({
    address: story.address,
    other: other.address,
    tag: TAG.slug,
    author: AUTHOR.slug,
    month,
    word: 'ferry',
  });
  const read = async (exit: Exit) => {
    const answer = await request.get(newsroom.url + exit.address(where()), { maxRedirects: 0 });
    // A search marks what it found.
    return { status: answer.status(), text: (await answer.text()).replaceAll(/<\/?mark>/g, '') };
  };

  const change = { kind: 'correction', text: WRONG };
  story = await api(`/${story.id}/publish`, { version: story.version, change });
  for (const exit of EXITS) {
    const { status, text } = await read(exit);
    expect(status, exit.name).toBe(200);
    expect(text, exit.name).toContain(traceIn(exit, WORDS, story.address));
    expect(text.includes(WRONG), exit.name).toBe(exit.showsCorrections === true);
  }

  const old = story.address;
  story = await api(`/${story.id}`, { version: story.version, slug: 'ferry-by-night' }, 'patch');
  story = await api(`/${story.id}/publish`, { version: story.version });
  expect(story.address).toBe('/world/ferry-by-night');
  for (const exit of EXITS) {
    const { status, text } = await read(exit);
    expect(status, exit.name).toBe(200);
    expect(text, exit.name).toContain(traceIn(exit, story.address, story.address));
    expect(text, exit.name).not.toContain(old);
  }
  const moved = await request.get(newsroom.url + old, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, `${newsroom.url}${story.address}`]);

  const { url } = await api<{ url: string }>(`/${story.id}/previews`, { hours: 1 });
  expect((await request.get(url)).status()).toBe(200);
  await api(`/${story.id}/kill`, { version: story.version, reason: 'A court order.' });
  for (const exit of EXITS) {
    const { status, text } = await read(exit);
    const isOwn = exit.address(where()).startsWith(story.address);
    expect(status, exit.name).toBe(isOwn ? 410 : 200);
    for (const trace of [WORDS, WRONG, 'ferry-by-night', 'court']) {
      expect(text, `${exit.name}: ${trace}`).not.toContain(trace);
    }
  }
  for (const address of [newsroom.url + old, url]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(address === url ? 404 : 410);
    expect(await answer.text()).not.toContain(WORDS);
  }
  // What never was the story's own is untouched.
  expect(await (await request.get(`${newsroom.url}/world`)).text()).toContain(OTHER_WORDS);
});

/** What of a story can be found in what an exit answers: of a picture, that it is one. */
function traceIn({ shows }: Exit, words: string, address: string): string {
  if (shows === 'picture') return 'PNG';
  return shows === 'address' ? address : words;
}

async function live(
  api: (path: string, data: object) => Promise<Article>,
  headline: string,
): Promise<Article> {
  const draft = await api('', {
    headline,
    section: 'world',
    bylines: [{ profileId: AUTHOR.id }],
    tags: [TAG.slug],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It sails.' }] }] },
  });
  return await api(`/${draft.id}/publish`, { version: draft.version });
}

async function send<T>(
  request: APIRequestContext,
  method: 'post' | 'patch',
  path: string,
  data: object,
): Promise<T> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await request[method](`${newsroom.url}/api/v1/articles${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}
