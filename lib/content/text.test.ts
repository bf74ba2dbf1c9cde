import { expect, test } from 'vitest';
import type { StoredNode } from './body.ts';
import { articleIdsIn } from './references.ts';
import { plainText } from './text.ts';

const text = (words: string): StoredNode => ({ type: 'text', text: words });
const block = (type: string, ...content: StoredNode[]): StoredNode => ({ type, content });
const line = (words: string) => block('paragraph', text(words));

test.each<[string, StoredNode, string]>([
  ['paragraphs', block('doc', line('One'), line('Two')), 'One\n\nTwo'],
  [
    'a footnote, behind the block it belongs to',
    block(
      'doc',
      block('paragraph', text('Fi'), block('footnote', text('Seen at 4 p.m.')), text('re')),
      line('Out'),
    ),
    'Fire\n\nSeen at 4 p.m.\n\nOut',
  ],
  [
    'a quotation and who said it',
    block('doc', block('blockquote', line('No'), block('attribution', text('The mayor')))),
    'No\n\nThe mayor',
  ],
  [
    'a table, cell by cell',
    block(
      'doc',
      block('table', block('tableRow', block('tableHeader', line('a')), block('tableCell', line('b')))),
    ),
    'a\n\nb',
  ],
  [
    'key points',
    block(
      'keyPoints',
      block('keyPointsTitle', text('Why')),
      block('bulletList', block('listItem', line('x'))),
    ),
    'Why\n\nx',
  ],
  [
    'nothing that readers find no words of',
    block(
      'doc',
      { type: 'horizontalRule' },
      block('figure', block('caption', text('To come')), block('credit')),
      { type: 'embed', attrs: { provider: 'vimeo', id: '76979871' } },
      { type: 'relatedArticle' },
    ),
    '',
  ],
])('the words of a body are %s', (_, body, words) => {
  expect(plainText(body)).toBe(words);
});

test('the stories that a body points at are found once each, wherever they are linked', () => {
  const [a, b] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
  const linked = (articleId: unknown): StoredNode => ({
    ...text('x'),
    marks: [{ type: 'bold' }, { type: 'articleLink', attrs: { articleId } }],
  });
  const body = block(
    'doc',
    { type: 'relatedArticle', attrs: { articleId: a } },
    block(
      'blockquote',
      block('paragraph', linked(b), linked(a), linked('not-an-id'), linked({ evil: true })),
    ),
  );
  expect(articleIdsIn(body)).toEqual([a, b]);
});
