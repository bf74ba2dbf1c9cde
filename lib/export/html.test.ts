// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { parseBody, type StoredNode } from '#lib/content/body.ts';
import { bodyFromDocument } from '#lib/import/body-from-document.ts';
import { parseHtml } from '#lib/import/parse-html.ts';
import { toHtml } from './html.ts';

const bodyOf = (...content: unknown[]) => parseBody({ type: 'doc', content });
const text = (words: string, ...marks: NonNullable<StoredNode['marks']>): StoredNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
const paragraph = (...content: StoredNode[]): StoredNode => ({ type: 'paragraph', content });

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '&lt;b&gt;',
  '</p><p>',
  '<!--',
  ']]>',
  '\u2028',
];

describe('hostile words are words', () => {
  test.each(HOSTILE)('%j', (words) => {
    const body = bodyOf(paragraph(text(words), text(words, { type: 'bold' })), {
      type: 'figure',
      attrs: { alt: words },
      content: [{ type: 'caption', content: [text(words)] }, { type: 'credit' }],
    });
    const html = toHtml(body);
    const page = parseHtml(html);
    expect(page.querySelectorAll('script, img, [onclick], [onerror]')).toHaveLength(0);
    expect(page.querySelector('p')?.textContent).toBe(words + words);
    expect(page.querySelector('figure')?.getAttribute('data-alt')).toBe(words);
  });

  test('an address cannot leave its attribute', () => {
    const href = 'https://a.example/?a="><script>&b=\'';
    const page = parseHtml(toHtml(bodyOf(paragraph(text('here', { type: 'link', attrs: { href } })))));
    expect(page.querySelector('a')?.getAttribute('href')).toBe(href);
    expect(page.querySelector('script')).toBeNull();
  });
});

test('what the content schema knows comes back from the HTML as it was', () => {
  const cell = (type: string, words: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph(text(words))],
  });
  const body = bodyOf(
    { type: 'heading', attrs: { level: 3 }, content: [text('Part')] },
    paragraph(
      text('one ', { type: 'link', attrs: { href: 'https://a.example/' } }),
      text('two', { type: 'link', attrs: { href: 'https://a.example/' } }, { type: 'bold' }),
      { type: 'hardBreak' },
      text('CO'),
      text('2', { type: 'subscript' }),
      { type: 'footnote', content: [text('Source')] },
    ),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph(text('three'))] }],
    },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'a'), cell('tableCell', 'b')] }],
    },
    { type: 'horizontalRule' },
  );
  expect(bodyFromDocument(parseHtml(toHtml(body)))).toEqual(body);
});

test('what is for editors, or leads to nothing, is left out', () => {
  const articleId = '0190a000-0000-7000-8000-000000000001';
  const body = bodyOf(
    paragraph(
      text('TK', { type: 'highlight' }),
      text(' here', { type: 'articleLink', attrs: { articleId } }),
    ),
    { type: 'relatedArticle', attrs: { articleId } },
  );
  expect(toHtml(body)).toBe('<p dir="auto">TK here</p>');
  const addresses = new Map([[articleId, { address: 'https://paper.example/a?b&c', headline: 'A & B' }]]);
  expect(toHtml(body, addresses)).toBe(
    '<p dir="auto">TK<a href="https://paper.example/a?b&amp;c"> here</a></p>\n<p><a href="https://paper.example/a?b&amp;c">A &amp; B</a></p>',
  );
});
