import { describe, expect, test } from 'vitest';
import { EMPTY_BODY, parseBody, type StoredNode } from './body.ts';
import { BODY_LIMITS } from './limits.ts';

function doc(...content: unknown[]): unknown {
  return { type: 'doc', content };
}

function paragraph(text: string, ...marks: unknown[]): unknown {
  return { type: 'paragraph', content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }] };
}

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
