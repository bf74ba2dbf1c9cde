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
      'a quotation with who said it outside of what is quoted',
      block('blockquote', block('paragraph', text('No.')), block('attribution', text('The mayor'))),
      '<figure class="quotation"><blockquote><p dir="auto">No.</p></blockquote><figcaption dir="auto">The mayor</figcaption></figure>',
    ],
    [
      'a quotation that names nobody as one',
      block('blockquote', block('paragraph', text('No.')), block('attribution')),
      '<blockquote><p dir="auto">No.</p></blockquote>',
    ],
    [
      'a pull quote',
      block('pullQuote', block('paragraph', text('No.')), block('attribution')),
      '<figure class="pull-quote"><blockquote><p dir="auto">No.</p></blockquote></figure>',
    ],
    [
      'key points under their title',
      block('keyPoints', block('keyPointsTitle', text('In <brief>')), block('bulletList', item('one'))),
      '<aside class="key-points" aria-label="In &lt;brief&gt;"><p class="key-points-title" dir="auto">In &lt;brief&gt;</p><ul><li><p dir="auto">one</p></li></ul></aside>',
    ],
    [
      'key points without a title under the usual one',
      block('keyPoints', block('keyPointsTitle'), block('bulletList', item('one'))),
      '<aside class="key-points" aria-label="Key points"><p class="key-points-title" dir="auto">Key points</p><ul><li><p dir="auto">one</p></li></ul></aside>',
    ],
    [
      'a table under its head',
      block(
        'table',
        block('tableRow', block('tableHeader', block('paragraph', text('Port')))),
        block('tableRow', block('tableCell', block('paragraph', text('Alder')))),
      ),
      '<section class="table-scroll" aria-label="Table" tabindex="0"><table><thead><tr><th><p dir="auto">Port</p></th></tr></thead><tbody><tr><td><p dir="auto">Alder</p></td></tr></tbody></table></section>',
    ],
    ['a divider', block('horizontalRule'), '<hr/>'],
    ['no placeholder of a picture', block('figure', block('caption', text('To come')), block('credit')), ''],
    [
      'raised and lowered words',
      block('paragraph', text('2', { type: 'superscript' }), text('2', { type: 'subscript' })),
      '<p dir="auto"><sup>2</sup><sub>2</sub></p>',
    ],
    [
      'the words that an editor highlighted, and no highlight',
      block('paragraph', text('how many', { type: 'highlight' }), text(' boats')),
      '<p dir="auto">how many boats</p>',
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

describe('an embed', () => {
  const markup = markupOf({ type: 'embed', attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ' } });

  test('is a plain link to its page', () => {
    expect(markup).toContain('href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
    expect(markup).toContain('View this on YouTube');
  });

  test('loads nothing by itself', () => {
    expect(markup).not.toMatch(/<(?:iframe|script|img|link|object|embed|video)|\ssrc=/);
  });
});

describe('another story', () => {
  const id = '0190a000-0000-7000-8000-000000000001';
  const articles = new Map([[id, { address: '/world/fire', headline: 'Fire <out>' }]]);
  const card: StoredNode = { type: 'relatedArticle', attrs: { articleId: id } };
  const linked = block('paragraph', text('the fire', { type: 'articleLink', attrs: { articleId: id } }));
  const show = (node: StoredNode, language = 'en') =>
    renderToStaticMarkup(<Prose body={doc(node)} articles={articles} language={language} />);

  test('is linked at its present address, under its present headline', () => {
    expect(show(card)).toBe(
      '<p class="related"><span class="related-label">Related</span> <a href="/world/fire"><bdi>Fire &lt;out&gt;</bdi></a></p>',
    );
    expect(show(linked)).toBe('<p dir="auto"><a href="/world/fire">the fire</a></p>');
  });

  test('that readers cannot reach leaves plain words, or nothing', () => {
    expect(markupOf(card)).toBe('');
    expect(markupOf(linked)).toBe('<p dir="auto">the fire</p>');
  });

  test('is announced in the language of the story', () => {
    expect(show(card, 'he-IL')).toContain('קראו גם');
    expect(show(card, 'ar')).toContain('اقرأ أيضًا');
    expect(show(card, 'de')).toContain('Related');
  });
});

describe('footnotes', () => {
  const note = (words: string) => block('footnote', ...(words === '' ? [] : [text(words)]));
  const markup = markupOf(
    block('paragraph', text('Fire'), note('First'), text(' out'), note('')),
    block('blockquote', block('paragraph', text('No'), note('Second'))),
    block('figure', block('caption', note('Hidden')), block('credit')),
  );

  test('are numbered in the order of the text, each called once and leading back', () => {
    expect([...markup.matchAll(/id="note-call-(\d)" href="#note-(\d)"/g)].map((m) => [m[1], m[2]])).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
    expect(
      [...markup.matchAll(/<li id="note-\d"><p dir="auto">(\w+) <a href="(#note-call-\d)"/g)].map((m) => [
        m[1],
        m[2],
      ]),
    ).toEqual([
      ['First', '#note-call-1'],
      ['Second', '#note-call-2'],
    ]);
  });

  test('without words, or of a picture that is not shown, are left out', () => {
    expect(markup).not.toContain('note-3');
    expect(markup).not.toContain('Hidden');
  });

  test('that are none make no list', () => {
    expect(markupOf(block('paragraph', text('Fire')))).not.toContain('footnotes');
  });
});

describe('a hostile body', () => {
  test.each<[string, StoredNode]>([
    ['an unknown provider', { type: 'embed', attrs: { provider: 'evil', id: 'x' } }],
    ['an id that climbs', { type: 'embed', attrs: { provider: 'youtube', id: '../../redirect' } }],
    ['no attributes', { type: 'embed' }],
    ['a list for an id', { type: 'relatedArticle', attrs: { articleId: ['x'] } }],
  ])('shows no card for %s', (_, node) => {
    expect(markupOf(node)).toBe('');
  });

  test.each<[string, StoredNode]>([
    ['a table without rows', block('table')],
    ['a table of uneven rows', block('table', block('tableRow'), block('tableRow', block('tableCell')))],
    ['key points without any', block('keyPoints')],
    ['a pull quote of nothing', block('pullQuote')],
    ['a footnote that stands alone', block('footnote', text('x'))],
  ])('does not break the page with %s', (_, node) => {
    expect(() => markupOf(node)).not.toThrow();
  });

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
