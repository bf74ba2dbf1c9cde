import { type APIRequestContext, expect } from '@playwright/test';
import { HOSTILE_WORDS } from '#lib/testing/hostile-words.ts';
import { JsonFeed } from '#lib/testing/json-feed.ts';
import { schemaFaults } from '#lib/testing/schema-org.ts';
import { xmlFaults } from '#lib/testing/validate-xml.ts';
import { ask } from './support/database.ts';
import { hasJava, htmlFaults } from './support/html-checker.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

const TAG = { id: '0193f000-0000-7000-8000-0000000000a1', slug: 'ferries' };
const AUTHOR = { id: '0193f000-0000-7000-8000-0000000000b1', slug: 'ada-byline' };
const MONTH = new Date().toISOString().slice(0, 7);

let newsroom: Newsroom;
let token: string;
let plain: Article;
let killed: Article;

interface Article {
  id: string;
  guid: string;
  version: number;
  address: string;
}

test.beforeAll(async ({ playwright }) => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
  await ask(
    newsroom,
    `INSERT INTO tag (id, slug, name) VALUES ('${TAG.id}', '${TAG.slug}', 'Ferries & <boats>');
     INSERT INTO profile (id, slug, name) VALUES ('${AUTHOR.id}', '${AUTHOR.slug}', 'Ada ]]> Byline');
     UPDATE newsroom SET feeds_full_text = true`,
  );
  const request = await playwright.request.newContext();
  for (const [what, words] of HOSTILE_WORDS) {
    // The newsroom has its own limits of length, and takes no half characters.
    await live(request, {
      headline: `${what}: ${words}`.slice(0, 250),
      slug: what.toLowerCase().replace(/\W+/g, '-'),
    });
  }
  killed = await live(request, { headline: 'Killed' });
  await send(request, `/${killed.id}/kill`, { version: killed.version, reason: 'A court order.' });
  const hebrew = { headline: 'המעבורת חזרה', language: 'he', slug: 'ferry-in-hebrew' };
  await live(request, hebrew);
  plain = await live(request, { headline: 'The night ferry is back', standfirst: 'It sails at nine.' });
  const change = { kind: 'correction', text: 'It sails at nine, not at eight.' };
  plain = await send(request, `/${plain.id}/publish`, { version: plain.version, change });
  await request.dispose();
});
test.afterAll(() => newsroom.remove());

test('feeds are valid, whatever their stories are called, and carry them in full', async ({ request }) => {
  const places = ['', '/world', `/topics/${TAG.slug}`, `/authors/${AUTHOR.slug}`];
  for (const place of places) {
    const { text, headers } = await read(request, `${place}/feed.xml`);
    expect(await xmlFaults('rss', text), place).toEqual([]);
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(text).toContain(`urn:uuid:${plain.guid}`);
    expect(text).toContain('It sails at nine, not at eight.');
    const built = /<lastBuildDate>(.*?)<\/lastBuildDate>/.exec(text)?.[1] ?? '';
    expect(Date.parse(headers['last-modified'] ?? '')).toBe(Date.parse(built));
  }
  const { text, headers } = await read(request, '/feed.json');
  expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
  const { items } = JsonFeed.parse(JSON.parse(text));
  expect(items[0]).toMatchObject({ id: `urn:uuid:${plain.guid}`, url: newsroom.url + plain.address });
  expect(items[0]?.content_html).toMatch(/^<div lang="en" dir="ltr"><p><strong>It sails at nine\./);
  for (const nowhere of ['/nowhere/feed.xml', '/topics/nothing/feed.xml', '/authors/nobody/feed.xml']) {
    expect((await request.get(newsroom.url + nowhere)).status(), nowhere).toBe(404);
  }
});

test('sitemaps are valid, and lead from robots.txt to every story and no other', async ({ request }) => {
  const robots = (await read(request, '/robots.txt')).text;
  const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(([, url = '']) => new URL(url).pathname);
  expect(sitemaps).toEqual(['/sitemap.xml', '/news-sitemap.xml']);
  const found: string[] = [];
  for (const path of [...sitemaps, `/sitemap/${MONTH}.xml`, '/sitemap/listings.xml']) {
    const { text } = await read(request, path);
    expect(await xmlFaults('sitemap', text), path).toEqual([]);
    found.push(...[...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname));
  }
  expect(found).toEqual(
    expect.arrayContaining([
      `/sitemap/${MONTH}.xml`,
      '/sitemap/listings.xml',
      plain.address,
      '/world',
      `/topics/${TAG.slug}`,
      `/authors/${AUTHOR.slug}`,
    ]),
  );
  expect(found).not.toContain(killed.address);
  expect((await request.get(`${newsroom.url}/sitemap/1999-01.xml`)).status()).toBe(404);
});

test('pages say what they are in the words of schema.org, and lead to feeds and pictures', async ({
  page,
}) => {
  for (const path of ['/', '/world', plain.address]) {
    await page.goto(newsroom.url + path);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(blocks, path).toHaveLength(1);
    for (const block of blocks) expect(schemaFaults(JSON.parse(block)), path).toEqual([]);
    const feeds = page.locator('link[rel="alternate"][type="application/rss+xml"]');
    expect(await feeds.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toContain(
      `${newsroom.url}/feed.xml`,
    );
  }
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(picture).toBe(`${newsroom.url}${plain.address}/social.png`);
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  const answer = await page.request.get(String(picture));
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
  expect([...(await answer.body()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

test('the HTML of pages has no error', async ({ request }) => {
  test.skip(!hasJava(), 'The checker of HTML needs Java, which is not here.');
  test.setTimeout(180_000);
  const pages = new Map<string, string>();
  const paths = ['/', '/world', plain.address, '/world/ferry-in-hebrew', '/nowhere/at-all', killed.address];
  for (const path of paths) {
    pages.set(path, await (await request.get(newsroom.url + path)).text());
  }
  expect(await htmlFaults(pages)).toEqual([]);
});

async function read(request: APIRequestContext, path: string) {
  const answer = await request.get(newsroom.url + path);
  expect(answer.status(), path).toBe(200);
  return { text: await answer.text(), headers: answer.headers() };
}

async function live(request: APIRequestContext, changes: object): Promise<Article> {
  const draft = await send(request, '', {
    section: 'world',
    bylines: [{ profileId: AUTHOR.id }],
    tags: [TAG.slug],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It sails.' }] }] },
    ...changes,
  });
  return await send(request, `/${draft.id}/publish`, { version: draft.version });
}

async function send(request: APIRequestContext, path: string, data: object): Promise<Article> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await request.post(`${newsroom.url}/api/v1/articles${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Article;
}
