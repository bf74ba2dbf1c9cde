// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import { importFile } from '#lib/import/import-file.ts';
import { type CopyFormat, textOfStory } from './copy-story.ts';

const story = {
  headline: 'Ferries "stop" <b>',
  standfirst: 'It: is \\ big',
  body: aBody('# Words & <i>', 'Two'),
};

test.each<[CopyFormat, string]>([
  ['markdown', 'a.md'],
  ['html', 'a.html'],
])('a story copied out as %s and imported again is the same story', async (format, name) => {
  const bytes = new Uint8Array(new TextEncoder().encode(await textOfStory(format, story)));
  expect(await importFile({ name, bytes })).toEqual({ ...story, dropped: [] });
});
