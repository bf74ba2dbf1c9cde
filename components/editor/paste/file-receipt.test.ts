import { expect, test } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import { receiptOfFile } from './file-receipt.ts';

test('a story from a file has a receipt of its parts and of what was left out', () => {
  const dropped = [{ what: 'pictures', count: 2 } as const];
  const story = { headline: '', standfirst: 'Below it', body: aBody('Three short words'), dropped };
  const { receipt } = receiptOfFile({ name: 'a.docx', story });
  expect(receipt.map(({ field, excerpt, note }) => [field, excerpt, note])).toEqual([
    ['headline', '', '“a.docx” names no headline. Write one.'],
    ['standfirst', 'Below it', null],
    ['paragraph', 'Three short words', '3 words from “a.docx”.'],
    ['leftOut', 'Left out: 2 pictures.', 'A story cannot hold this.'],
  ]);
});
