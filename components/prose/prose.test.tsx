import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Body, EMPTY_BODY, type StoredMark, type StoredNode } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { storyNodes } from '#lib/content/story-nodes.ts';
import { Prose } from './prose.tsx';
import { MARK_RENDERERS, NODE_RENDERERS } from './renderers.tsx';

const text = (words: string, ...marks: StoredMark[]): StoredNode => ({ type: 'text', text: words, marks });
const block = (type: string, ...content: StoredNode[]): StoredNode => ({ type, content });
const doc = (...content: StoredNode[]): Body => ({ type: 'doc', content });
const link = (href: unknown): StoredMark => ({ type: 'link', attrs: { href } });
const bold: StoredMark = { type: 'bold' };
const italic: StoredMark = { type: 'italic' };
const markupOf = (...content: StoredNode[]) => renderToStaticMarkup(<Prose body={doc(...content)} />);

describe('the renderers', () => {
  test.each(Object.keys(contentSchema.nodes).filter((name) => !(name in storyNodes)))(
    'know the node %s',
    (name) => {
      expect(NODE_RENDERERS.has(name)).toBe(true);
    },
  );

  test.each(Object.keys(contentSchema.marks))('know the mark %s', (name) => {
    expect(MARK_RENDERERS.has(name)).toBe(true);
  });
});

describe('a body', () => {
  const item = (words: string) => block('listItem', block('paragraph', text(words)));

  test.each<[string, StoredNode, string]>([
    ['a paragraph', block('paragraph', text('Talks')), '<p dir="auto">Talks</p>'],
    [
      'a line break',
      block('paragraph', text('a'), { type: 'hardBreak' }, text('b')),
      '<p dir="auto">a<br/>b</p>',
    ],
    [
      'a subheading',
      { ...block('heading', text('Why now')), attrs: { level: 3 } },
      '<h3 dir="auto">Why now</h3>',
    ],
    [
      'a quote',
      block('blockquote', block('paragraph', text('No.'))),
      '<blockquote><p dir="auto">No.</p></blockquote>',
    ],
    ['a list', block('bulletList', item('one')), '<ul><li><p dir="auto">one</p></li></ul>'],
    [
      'a list that starts at four',
      { ...block('orderedList', item('four')), attrs: { start: 4 } },
      '<ol start="4"><li><p dir="auto">four</p></li></ol>',
    ],
    [
      'marks, outermost first',
      block('paragraph', text('so', bold, italic)),
      '<p dir="auto"><strong><em>so</em></strong></p>',
    ],
  ])('shows %s', (_, node, markup) => {
    expect(markupOf(node)).toBe(markup);
  });

  test('keeps a link with one bold word as one link', () => {
    const to = link('https://example.org/');
    expect(markupOf(block('paragraph', text('the ', to), text('full', to, bold), text(' text', to)))).toBe(
      '<p dir="auto"><a href="https://example.org/" rel="noopener">the <strong>full</strong> text</a></p>',
    );
  });

  test('keeps neighbouring links to different places apart', () => {
    const markup = markupOf(
      block('paragraph', text('a', link('https://a.example/')), text('b', link('tel:1'))),
    );
    expect(markup.match(/<a /g)).toHaveLength(2);
  });

  test('drops blank paragraphs at its end and no others', () => {
    const blank = { type: 'paragraph' };
    expect(markupOf(blank, block('paragraph', text('End')), blank, blank)).toBe(
      '<p dir="auto"></p><p dir="auto">End</p>',
    );
    expect(renderToStaticMarkup(<Prose body={EMPTY_BODY} />)).toBe('');
  });

  test.each<[string, StoredNode, string]>([
    ['in the first line', block('paragraph', text('Fire')), '<p dir="auto"><b>X</b> Fire</p>'],
    [
      'above a text that starts otherwise',
      block('blockquote', block('paragraph', text('Fire'))),
      '<p dir="auto"><b>X</b></p><blockquote><p dir="auto">Fire</p></blockquote>',
    ],
  ])('sets its opening %s', (_, node, markup) => {
    expect(renderToStaticMarkup(<Prose body={doc(node)} opening={<b>X</b>} />)).toBe(markup);
  });
});

describe('a hostile body', () => {
  test.each<[string, StoredNode]>([
    ['an unknown node', { type: 'script' }],
    ['a node named like a property of every object', { type: 'constructor' }],
    ['a node named __proto__', { type: '__proto__' }],
    ['an unknown mark', block('paragraph', text('x', { type: 'onclick' }))],
    ['a heading that would be a second h1', { type: 'heading', attrs: { level: 1 } }],
    ['a heading without a level', { type: 'heading' }],
    ['a list that starts at an object', { type: 'orderedList', attrs: { start: {} } }],
  ])('fails on %s', (_, node) => {
    expect(() => markupOf(node)).toThrow(/^A body holds/);
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    '/relative',
    { toString: () => 'https://example.org' },
    undefined,
  ])('loses the link %j and keeps its words', (href) => {
    expect(markupOf(block('paragraph', text('words', link(href))))).toBe('<p dir="auto">words</p>');
  });

  test('cannot write markup with its words or addresses', () => {
    const markup = markupOf(
      block(
        'paragraph',
        text('<script>alert(1)</script>'),
        text('x', link('https://a.example/"><img onerror=x>')),
      ),
    );
    expect(markup).not.toMatch(/<script|<img/);
  });
});
