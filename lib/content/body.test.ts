import { describe, expect, test } from 'vitest';
import { EMPTY_BODY, parseBody, type StoredNode } from './body.ts';
import { BODY_CAPS } from './caps.ts';
import { BODY_LIMITS } from './limits.ts';

function doc(...content: unknown[]): unknown {
  return { type: 'doc', content };
}

function paragraph(text: string, ...marks: unknown[]): unknown {
  return { type: 'paragraph', content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }] };
}

const ARTICLE = '0190a000-0000-7000-8000-000000000001';

function line(type: string, text?: string): unknown {
  return { type, ...(text === undefined ? {} : { content: [{ type: 'text', text }] }) };
}

function cell(attrs: object = {}): unknown {
  return {
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
    content: [{ type: 'paragraph' }],
  };
}

function table(rows: number, columns: number, attrs: object = {}): unknown {
  const row = { type: 'tableRow', content: Array.from({ length: columns }, () => cell(attrs)) };
  return { type: 'table', content: Array.from({ length: rows }, () => row) };
}

function embed(provider: unknown, id: unknown): unknown {
  return { type: 'embed', attrs: { provider, id } };
}

const articleLink = (articleId: unknown) => ({ type: 'articleLink', attrs: { articleId } });

function nested(depth: number): unknown {
  let node: unknown = paragraph('deep');
  for (let n = 0; n < depth; n += 1) node = { type: 'blockquote', content: [node] };
  return doc(node);
}

function nestedAttributes(depth: number): unknown {
  let value: unknown = 2;
  for (let n = 0; n < depth; n += 1) value = [value];
  return doc({ type: 'heading', attrs: { level: value }, content: [] });
}

describe('a body is kept as it is', () => {
  test.each<[string, unknown]>([
    ['empty', EMPTY_BODY],
    [
      'with every node and mark',
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Sub' }] },
        paragraph('bold', { type: 'bold' }, { type: 'italic' }),
        paragraph('link', { type: 'link', attrs: { href: 'https://example.org/a' } }),
        { type: 'blockquote', content: [paragraph('quoted')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('item')] }] },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [paragraph('third')] }],
        },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
        },
      ),
    ],
    [
      'with every block that holds others',
      doc(
        { type: 'blockquote', content: [paragraph('No'), line('attribution', 'The mayor')] },
        { type: 'pullQuote', content: [paragraph('No'), line('attribution')] },
        { type: 'figure', attrs: { alt: 'Boats' }, content: [line('caption', 'Boats'), line('credit')] },
        {
          type: 'keyPoints',
          content: [
            line('keyPointsTitle', 'Why'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one')] }] },
          ],
        },
        table(2, 2),
        { type: 'horizontalRule' },
        embed('youtube', 'dQw4w9WgXcQ'),
        { type: 'relatedArticle', attrs: { articleId: ARTICLE } },
        { type: 'paragraph', content: [{ type: 'text', text: 'Fire' }, line('footnote', 'Seen at 4 p.m.')] },
      ),
    ],
    [
      'with every mark of its own',
      doc(
        paragraph('a', { type: 'articleLink', attrs: { articleId: ARTICLE } }, { type: 'superscript' }),
        paragraph('b', { type: 'subscript' }, { type: 'highlight' }),
      ),
    ],
    ['with words of any script, curly quotes and emoji', doc(paragraph('“שלום” — مرحبا 👩🏽‍🚒 ﷽'))],
    ['nested as deep as allowed', nested(BODY_LIMITS.depth - 2)],
  ])('%s', (_, json) => {
    expect(parseBody(json)).toEqual(JSON.parse(JSON.stringify(json)));
  });
});

describe('a body is refused', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'doc'],
    ['a number', 7],
    ['an array', []],
    ['an empty object', {}],
    ['a doc without content', { type: 'doc' }],
    ['a doc with empty content', doc()],
    ['content that is no list', { type: 'doc', content: 'x' }],
    ['a node that is null', doc(null)],
    ['an unknown node', doc({ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] })],
    ['a node named like a property of objects', doc({ type: '__proto__' })],
    ['a node named constructor', doc({ type: 'constructor' })],
    ['another root', paragraph('alone')],
    ['an empty text', doc(paragraph(''))],
    ['a text that is no text', doc({ type: 'paragraph', content: [{ type: 'text', text: { a: 1 } }] })],
    ['a paragraph in a paragraph', doc({ type: 'paragraph', content: [paragraph('x')] })],
    ['a list item outside a list', doc({ type: 'listItem', content: [paragraph('x')] })],
    ['an unknown mark', doc(paragraph('x', { type: 'onclick' }))],
    ['a mark twice', doc(paragraph('x', { type: 'bold' }, { type: 'bold' }))],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a heading of level "2"', doc({ type: 'heading', attrs: { level: '2' } })],
    [
      'a list that starts at half',
      doc({
        type: 'orderedList',
        attrs: { start: 0.5 },
        content: [{ type: 'listItem', content: [paragraph('x')] }],
      }),
    ],
    ['a link without an address', doc(paragraph('x', { type: 'link' }))],
    ['a link that runs', doc(paragraph('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))],
    [
      'a link that runs, disguised',
      doc(paragraph('x', { type: 'link', attrs: { href: ' jAvAsCrIpT\n:alert(1)' } })),
    ],
    ['a link to data', doc(paragraph('x', { type: 'link', attrs: { href: 'data:text/html,<script>' } }))],
    [
      'a link that is a list',
      doc(paragraph('x', { type: 'link', attrs: { href: ['https://example.org'] } })),
    ],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'x' }, content: [] })],
    ['a mark with an unknown attribute', doc(paragraph('x', { type: 'bold', attrs: { style: 'x' } }))],
    [
      'a link that has both an address and an id',
      doc(paragraph('x', { type: 'link', attrs: { href: 'https://example.org', articleId: ARTICLE } })),
    ],
    [
      'a link to an address and to a story at once',
      doc(paragraph('x', { type: 'link', attrs: { href: 'https://example.org' } }, articleLink(ARTICLE))),
    ],
    ['a link to a story without its id', doc(paragraph('x', { type: 'articleLink' }))],
    ['a link to a story by its address', doc(paragraph('x', articleLink('/world/fire')))],
    ['a link to a story whose id is no text', doc(paragraph('x', articleLink([ARTICLE])))],
    ['raised words that are lowered', doc(paragraph('x', { type: 'superscript' }, { type: 'subscript' }))],
    ['a highlight with a colour', doc(paragraph('x', { type: 'highlight', attrs: { color: 'red' } }))],
    ['an embed of a provider that is not allowed', doc(embed('evil', 'dQw4w9WgXcQ'))],
    ['an embed of a provider named like a property of objects', doc(embed('constructor', 'dQw4w9WgXcQ'))],
    ['an embed whose id is of another provider', doc(embed('youtube', '76979871'))],
    ['an embed whose id is an address', doc(embed('youtube', 'https://evil.example/'))],
    ['an embed whose id breaks out of markup', doc(embed('youtube', '"><script>'))],
    ['an embed without an id', doc({ type: 'embed', attrs: { provider: 'youtube' } })],
    [
      'an embed with a frame of its own',
      doc({ type: 'embed', attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ', src: 'x' } }),
    ],
    [
      'an embed in a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [embed('youtube', 'dQw4w9WgXcQ')] }],
      }),
    ],
    ['a related story that is named by nothing', doc({ type: 'relatedArticle' })],
    [
      'a related story that is named by its slug',
      doc({ type: 'relatedArticle', attrs: { articleId: 'fire' } }),
    ],
    ['a table without rows', doc({ type: 'table' })],
    ['a table of merged cells', doc(table(1, 1, { colspan: 2 }))],
    ['a table of cells merged beyond reason', doc(table(1, 1, { rowspan: 1e9 }))],
    ['a table that sets widths', doc(table(1, 1, { colwidth: [10_000] }))],
    [
      'a table in a table',
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [table(1, 1)] }] }],
      }),
    ],
    ['a cell outside a table', doc(cell())],
    ['a figure without its lines', doc({ type: 'figure' })],
    [
      'a figure with a file',
      doc({ type: 'figure', attrs: { alt: '', src: 'x' }, content: [line('caption'), line('credit')] }),
    ],
    [
      'a figure described by a list',
      doc({ type: 'figure', attrs: { alt: ['x'] }, content: [line('caption'), line('credit')] }),
    ],
    [
      'a figure described at length',
      doc({ type: 'figure', attrs: { alt: 'x'.repeat(1001) }, content: [line('caption'), line('credit')] }),
    ],
    [
      'a footnote in a footnote',
      doc({ type: 'paragraph', content: [{ type: 'footnote', content: [line('footnote', 'x')] }] }),
    ],
    ['a footnote that stands alone', doc(line('footnote', 'x'))],
    ['key points without points', doc({ type: 'keyPoints', content: [line('keyPointsTitle', 'x')] })],
    ['a line for who said it, said by nobody', doc(line('attribution', 'x'))],
    ['a whole working copy in a body', doc({ type: 'body', content: [paragraph('x')] })],
    ['a NUL', doc(paragraph('a\u0000b'))],
    ['half of a surrogate pair', doc(paragraph('a\ud800b'))],
    ['an unknown key', doc({ type: 'paragraph', style: 'color:red' })],
  ])('%s', (_, json) => {
    expect(() => parseBody(json)).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
  });

  test.each<[string, unknown]>([
    ['deeper than allowed', nested(BODY_LIMITS.depth + 1)],
    ['a hundred thousand levels deep', nested(100_000)],
    ['with more nodes than allowed', doc(...Array.from({ length: BODY_LIMITS.nodes }, () => paragraph('x')))],
    ['of 3 MB', doc(paragraph('x'.repeat(3 * 1024 * 1024)))],
    ['of 3 MB in characters of three bytes', doc(paragraph('א'.repeat(1.5 * 1024 * 1024)))],
    ['with a table of too many rows', doc(table(BODY_CAPS.tableRows + 1, 1))],
    ['with a table of too many columns', doc(table(1, BODY_CAPS.tableColumns + 1))],
    [
      'with too many footnotes',
      doc({
        type: 'paragraph',
        content: Array.from({ length: BODY_CAPS.footnotes + 1 }, () => line('footnote', 'x')),
      }),
    ],
    [
      'with too many embeds',
      doc(...Array.from({ length: BODY_CAPS.embeds + 1 }, () => embed('youtube', 'dQw4w9WgXcQ'))),
    ],
    [
      'with too many links to stories',
      doc(...Array.from({ length: BODY_CAPS.articles + 1 }, () => paragraph('x', articleLink(ARTICLE)))),
    ],
    ['with attributes nested a hundred thousand levels deep', nestedAttributes(100_000)],
  ])('for its size: %s', (_, json) => {
    expect(() => parseBody(json)).toThrowError(expect.objectContaining({ code: 'too_large' }));
  });

  test('when another schema wrote it', () => {
    expect(() => parseBody(EMPTY_BODY, 2)).toThrowError(/another version of the editor/);
  });

  test('and a prototype cannot be reached through it', () => {
    const json = JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"polluted":true}}]}');
    expect(() => parseBody(json)).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
    expect(({} as StoredNode & { polluted?: boolean }).polluted).toBeUndefined();
  });
});
