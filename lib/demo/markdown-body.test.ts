import { expect, test } from 'vitest';
import { blocksFromMarkdown, linkStories } from './markdown-body.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });

test('a link to a story goes by its key, and then by its id', () => {
  const [block] = linkStories(
    blocksFromMarkdown('See [the vote](story:council-1) of May.'),
    (key) => `id of ${key}`,
  );
  expect(block?.content?.[1]).toEqual({
    type: 'text',
    text: 'the vote',
    marks: [{ type: 'articleLink', attrs: { articleId: 'id of council-1' } }],
  });
});

test('alone in a paragraph it is a card, and an address alone is an embed', () => {
  const blocks = blocksFromMarkdown('[the vote](story:council-1)\n\n<https://youtu.be/abcdefghijk>');
  expect(linkStories(blocks, (key) => key)).toEqual([
    { type: 'relatedArticle', attrs: { articleId: 'council-1' } },
    { type: 'embed', attrs: { provider: 'youtube', id: 'abcdefghijk' } },
  ]);
});

test('a footnote stands where it is called', () => {
  expect(blocksFromMarkdown('High water^[In metres.] came.')).toEqual([
    {
      type: 'paragraph',
      content: [text('High water'), { type: 'footnote', content: [text('In metres.')] }, text(' came.')],
    },
  ]);
});

test('quotations name whose they are, and those in a quotation are set large', () => {
  const attribution = { type: 'attribution', content: [text('A. Nobody')] };
  expect(blocksFromMarkdown('> It is wet.\n>\n> — A. Nobody\n\n> > It is.\n> >\n> > — A. Nobody')).toEqual([
    { type: 'blockquote', content: [paragraph('It is wet.'), attribution] },
    { type: 'pullQuote', content: [paragraph('It is.'), attribution] },
  ]);
});

test('a list under a bold line makes key points, and cells hold paragraphs', () => {
  const [points, table] = blocksFromMarkdown('**In short**\n\n- One\n\n| A |\n| --- |\n| b |');
  expect(points?.content).toEqual([
    { type: 'keyPointsTitle', content: [text('In short')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('One')] }] },
  ]);
  expect(table?.content?.map(({ content }) => content?.map((cell) => [cell.type, cell.content]))).toEqual([
    [['tableHeader', [paragraph('A')]]],
    [['tableCell', [paragraph('b')]]],
  ]);
});
