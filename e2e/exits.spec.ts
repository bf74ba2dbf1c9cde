import { expect } from '@playwright/test';
import { EXITS, type Exit } from '#lib/articles/exits.ts';
import { monthOf } from '#lib/articles/months.ts';
import { ask } from './support/database.ts';
import { addAuthor, addTag, aLiveStory, articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

const WORDS = 'The night ferry is back';
const OTHER_WORDS = 'The morning ferry is late';
const WRONG = 'It leaves at nine, not at eight.';

test('a correction, a new address and a kill reach every place where a story can be', async ({ request }) => {
  const api = articlesApi(request, newsroom, token);
  const [tag, author] = ['ferries', 'ada-byline'];
  await addTag(newsroom, tag, 'Ferries');
  const bylines = [{ profileId: await addAuthor(newsroom, author, 'Ada Byline') }];
  const other = await aLiveStory(api, { headline: OTHER_WORDS, tags: [tag], bylines });
  let story = await aLiveStory(api, { headline: WORDS, tags: [tag], bylines });
  const month = monthOf('UTC', new Date());
  const where = () => ({ address: story.address, other: other.address, tag, author, month, word: 'ferry' });
  const read = async (exit: Exit) => {
    const answer = await request.get(newsroom.url + exit.address(where()), { maxRedirects: 0 });
    // A search marks what it found.
    const text = (await answer.text()).replaceAll(/<\/?mark>/g, '');
    return { status: answer.status(), text: partOf(exit, text) };
  };

  const third = await aLiveStory(api, { headline: 'The lighthouse', section: 'opinion' });
  await addViews([story.id, other.id, third.id]);
  const change = { kind: 'correction', text: WRONG };
  story = await api(`/${story.id}/publish`, { version: story.version, change });
  for (const exit of EXITS) {
    const { status, text } = await read(exit);
    expect(status, exit.name).toBe(statusOf(exit));
    expect(text, exit.name).toContain(traceIn(exit, WORDS, story.address));
    expect(text.includes(WRONG), exit.name).toBe(exit.showsCorrections === true);
  }

  const old = story.address;
  story = await api(`/${story.id}`, { version: story.version, slug: 'ferry-by-night' }, 'patch');
  story = await api(`/${story.id}/publish`, { version: story.version });
  expect(story.address).toBe('/world/ferry-by-night');
  for (const exit of EXITS) {
    const { status, text } = await read(exit);
    expect(status, exit.name).toBe(statusOf(exit));
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
    expect(status, exit.name).toBe(isOwn ? 410 : statusOf(exit));
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

/** Lets stories be the most read ones, behind the newsroom's back. */
async function addViews(ids: readonly string[]): Promise<void> {
  const rows = ids.map((id) => `('${id}', date_bin('1 hour', now(), 'epoch'), 'direct', 'phone', 9)`);
  await ask(newsroom, `INSERT INTO story_view_hour VALUES ${rows.join(', ')}`);
}

/** The part of a page that an exit is, empty when it is not there. */
function partOf({ part }: Exit, page: string): string {
  if (part === undefined) return page;
  return new RegExp(`<section class="${part}".*?</section>`, 's').exec(page)?.[0] ?? '';
}

/** What of a story can be found in what an exit answers: of a picture, that it is one. */
function traceIn({ shows }: Exit, words: string, address: string): string {
  if (shows === 'picture') return 'PNG';
  return shows === 'address' ? address : words;
}

function statusOf({ status = 200 }: Exit): number {
  return status;
}
