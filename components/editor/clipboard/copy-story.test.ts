// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import type { Body } from '#lib/content/body.ts';
import { importFile } from '#lib/import/import-file.ts';
import { type CopyFormat, copyStory, textOfStory } from './copy-story.ts';

const story = {
  headline: 'Ferries "stop" <b>',
  standfirst: 'It: is \\ big',
  body: aBody('# Words & <i>', 'Two'),
};

test.each<[CopyFormat, string]>([
  ['markdown', 'a.md'],
  ['html', 'a.html'],
])('a story copied out as %s and imported again is the same story', async (format, name) => {
  const bytes = new Uint8Array(new TextEncoder().encode(await textOfStory(format, story, new Map())));
  expect(await importFile({ name, bytes })).toEqual({ ...story, dropped: [] });
});

afterEach(() => vi.unstubAllGlobals());

test('links to stories of the newsroom lead to where readers find them, and are words where they find none', async () => {
  const [live, draft, lost] = ['1', '2', '3'].map((end) => `0190a000-0000-7000-8000-00000000000${end}`);
  const link = (text: string, articleId?: string) => {
    return { type: 'text', text, marks: [{ type: 'articleLink', attrs: { articleId } }] };
  };
  const content = [link('live', live), link(' draft', draft), link(' lost', lost)];
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith(`/${lost}`)) throw new TypeError('Off line.');
    const publication = address.endsWith(`/${live}`) ? 'live' : 'never';
    return Response.json({ headline: 'Boats', publication, address: '/news/boats' });
  });
  const writeText = vi.fn();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const body: Body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  await copyStory('html', { headline: '', standfirst: '', body });
  const address = `${window.location.origin}/news/boats`;
  expect(writeText).toHaveBeenCalledExactlyOnceWith(
    `<p dir="auto"><a href="${address}">live</a> draft lost</p>\n`,
  );
});
