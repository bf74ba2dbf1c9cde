// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Body, StoredNode } from '#lib/content/body.ts';
import { parseBody } from '#lib/content/body.ts';
import { storyFromMarkdown } from '#lib/import/markdown.ts';
import { toMarkdown } from './markdown.ts';

const ARTICLE = '0190a000-0000-7000-8000-000000000001';
const ADDRESSES = new Map([[ARTICLE, { address: 'https://paper.example/a', headline: 'Ferries [stop]' }]]);

function text(words: string, ...marks: StoredNode['marks'] & object): StoredNode {
  return { type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) };
}

function paragraph(...content: StoredNode[]): StoredNode {
  return { type: 'paragraph', content };
}

function bodyOf(...content: unknown[]): Body {
  return parseBody({ type: 'doc', content });
}

describe('every part of a body has a form in Markdown', () => {
  test.each<[string, unknown, string]>([
    [
      'a footnote',
      paragraph(text('Fact'), { type: 'footnote', content: [text('Source')] }),
      'Fact[^1]\n\n[^1]: Source\n',
    ],
    [
      'an embed',
      { type: 'embed', attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ' } },
      '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n',
    ],
    [
      'a related article',
      { type: 'relatedArticle', attrs: { articleId: ARTICLE } },
      '[Ferries \\[stop\\]](https://paper.example/a)\n',
    ],
    [
      'a link to an article',
      paragraph(text('here', { type: 'articleLink', attrs: { articleId: ARTICLE } })),
      '[here](https://paper.example/a)\n',
    ],
    [
      'a link to an article that is not live',
      paragraph(text('here', { type: 'articleLink', attrs: { articleId: ARTICLE.replace('1', '2') } })),
      'here\n',
    ],
    ['a highlight, which is for editors', paragraph(text('TK', { type: 'highlight' })), 'TK\n'],
    [
      'a quotation with its speaker',
      {
        type: 'blockquote',
        content: [paragraph(text('So')), { type: 'attribution', content: [text('Ada')] }],
      },
      '> So\n>\n> — Ada\n',
    ],
    [
      'key points',
      {
        type: 'keyPoints',
        content: [
          { type: 'keyPointsTitle', content: [text('In short')] },
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('One'))] }] },
        ],
      },
      '**In short**\n\n- One\n',
    ],
  ])('%s', (_, block, markdown) => {
    expect(toMarkdown(bodyOf(block), ADDRESSES)).toBe(markdown);
  });
});

const SIGNS = [
  '# no heading',
  '- no item',
  '+ no item',
  '1. no item',
  '1) no item',
  '> no quote',
  '* no item',
  '---',
  '===',
  '```',
  '~~~',
  '    no code',
  '<b>no tag</b>',
  '<!-- no comment -->',
  '&amp; &copy;',
  '[no](link)',
  '![no](picture)',
  '*no*',
  '__no__',
  '`no`',
  '\\',
  'a\\',
  '<https://no.example>',
  '[no]: https://a.example',
  '| a | b |',
  'a_b_c',
  '2*3*4',
  '#',
  '>',
  '-',
];

describe('words that look like Markdown stay words', () => {
  test.each(SIGNS)('%s', (words) => {
    const body = bodyOf(
      paragraph(text(words.trim())),
      paragraph(text('a'), { type: 'hardBreak' }, text(words.trim())),
    );
    expect(storyFromMarkdown(toMarkdown(body)).body).toEqual(body);
  });
});

/** A small generator of its own, so that a failure names the seed that makes it again (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const WORDS = [
  'Harbour',
  'שלום',
  '(10 000)',
  'a*b',
  '“quoted”',
  'x_y',
  '#1',
  '<i>',
  '&amp;',
  '1.',
  '-',
  'مرحبا',
  '5 > 3',
  'end.',
  '[^1]',
  '!',
];
const EMPHASIS = ['**', '*', ''];

function aMarkdown(seed: number): string {
  const pick = random(seed);
  // The first word opens no block; what words at the start of a line do is tried above.
  const words = () =>
    Array.from({ length: 1 + pick(4) }, (_, at) => WORDS[pick(at === 0 ? 5 : WORDS.length)]).join(' ');
  const marked = () => {
    const sign = EMPHASIS[pick(3)];
    return pick(4) === 0 ? `[${words()}](https://a.example/x_(${pick(9)}))` : `${sign}${words()}${sign}`;
  };
  const line = () => Array.from({ length: 1 + pick(3) }, marked).join([' ', '', '\\\n'][pick(3)]);
  const list = (indent: string): string =>
    Array.from({ length: 1 + pick(3) }, () => `${indent}- ${words()}`).join('\n') +
    (indent.length < 4 && pick(2) === 0 ? `\n${list(`${indent}  `)}` : '');
  const blocks = [
    line,
    line,
    () => `## ${words()}`,
    () => `> ${line()}\n>\n> ${words()}`,
    () => list(''),
    () => `${pick(20)}. ${words()}\n\n1) ${words()}`,
    () => `| ${words()} | b |\n|---|---|\n| ${words()} | |`,
    () => '---',
  ];
  return `Opening.\n\n${Array.from({ length: 1 + pick(5) }, () => (blocks[pick(blocks.length)] ?? line)()).join('\n\n')}\n`;
}

/** A body letter by letter, each with its marks: that a space between words is bold or not, nobody can see. */
function letters(node: StoredNode): unknown {
  const { type, attrs, marks = [] } = node;
  if (type === 'text') {
    return [...(node.text ?? '')].map((letter) => (letter === ' ' ? letter : [letter, ...marks]));
  }
  const content: unknown[] = (node.content ?? []).flatMap((child) => letters(child));
  return { type, attrs, content: content.filter(isSeen) };
}

/** A space at the end of a line is not. */
function isSeen(letter: unknown, index: number, line: readonly unknown[]): boolean {
  return letter !== ' ' || (Array.isArray(line[index - 1]) && Array.isArray(line[index + 1]));
}

test('a body made of Markdown, written as Markdown and read again is the same body', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const { body } = storyFromMarkdown(aMarkdown(seed));
    const written = toMarkdown(body);
    expect(letters(storyFromMarkdown(written).body), `seed ${seed}:\n${written}`).toEqual(letters(body));
  }
}, 30_000);
