// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '#lib/export/markdown.ts';
import { bodyFromDocument } from '#lib/import/body-from-document.ts';
import { cleanPastedHtml } from '#lib/import/clean-pasted-html.ts';
import { parseHtml } from '#lib/import/parse-html.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const bodyOf = (html: string) => bodyFromDocument(parseHtml(html));

test('the fixtures are there', () => {
  expect(names.length).toBeGreaterThanOrEqual(14);
});

describe('what a program puts on the clipboard comes out clean', () => {
  test.each(names)('%s', (name) => {
    const { html } = cleanPastedHtml(read(`${name}.html`));
    expect(toMarkdown(bodyOf(html))).toBe(read(`${name}.md`));
  });

  test.each(names)(
    '%s: no attribute but an address or a number is left, and cleaning it again changes nothing',
    (name) => {
      const { html } = cleanPastedHtml(read(`${name}.html`));
      expect(html).not.toMatch(/<\w+ (?!href=|start=)/);
      expect(cleanPastedHtml(html)).toEqual({ html, dropped: [] });
    },
  );
});

test.each([
  [
    'word-windows',
    [
      { what: 'comments', count: 1 },
      { what: 'deletions', count: 1 },
    ],
  ],
  ['google-docs', [{ what: 'pictures', count: 1 }]],
  ['libreoffice', []],
  ['outlook', []],
  [
    'web-page',
    [
      { what: 'menus', count: 1 },
      { what: 'controls', count: 3 },
      { what: 'frames', count: 1 },
      { what: 'scripts', count: 1 },
      { what: 'hidden', count: 1 },
      { what: 'pictures', count: 1 },
      { what: 'links', count: 1 },
    ],
  ],
])('of %s it is told what was left out', (name, dropped) => {
  expect(cleanPastedHtml(read(`${name}.html`)).dropped).toEqual(dropped);
});
