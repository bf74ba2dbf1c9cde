import { expect, test } from 'vitest';
import { parseBody } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import { readPageFiles } from './page-files.ts';

test('the pages about the paper are whole, and can be stored as they are', () => {
  const pages = readPageFiles();
  expect(pages.map(({ role }) => role)).toEqual(['contact', 'ethics']);
  for (const { headline, standfirst, blocks } of pages) {
    expect(headline).not.toBe('');
    expect(standfirst).not.toBe('');
    expect(plainText(parseBody({ type: 'doc', content: blocks })).length).toBeGreaterThan(500);
  }
});
