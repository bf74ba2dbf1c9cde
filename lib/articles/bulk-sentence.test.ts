import { expect, test } from 'vitest';
import type { BulkAction, BulkOutcome } from './bulk-schema.ts';
import { bulkSentence, refusalsByReason, undoSentence } from './bulk-sentence.ts';

const names = { person: () => 'Grace', section: () => 'Sport', tag: () => 'Boats' };
const outcome = (done: number, unchanged = 0, refused = 0): BulkOutcome => ({
  done: Array.from({ length: done }, () => ({ articleId: 'a', headline: 'A' })),
  unchanged,
  refused: Array.from({ length: refused }, () => ({ articleId: 'b', headline: 'B', reason: 'No.' })),
  undo: [],
});

test.each<[BulkAction, BulkOutcome, string]>([
  [{ kind: 'assign', assigneeId: 'x' }, outcome(3), '3 articles were assigned to Grace.'],
  [{ kind: 'assign', assigneeId: null }, outcome(1), '1 article was given back to the desk.'],
  [
    { kind: 'move', section: 's' },
    outcome(2, 1),
    '2 articles were moved to Sport. 1 article was so already.',
  ],
  [
    { kind: 'tag', tag: 't' },
    outcome(1, 0, 2),
    '1 article was tagged “Boats”. 2 articles were left as they were:',
  ],
  [{ kind: 'trash' }, outcome(0, 0, 1), '1 article was left as it was:'],
  [{ kind: 'untrash' }, outcome(2), '2 articles were taken out of the trash.'],
])('%j is told', (action, what, sentence) => {
  expect(bulkSentence(action, what, names)).toBe(sentence);
});

test('an undo is told', () => {
  expect(undoSentence(outcome(2, 1))).toBe('3 articles were put back as they were.');
  expect(undoSentence(outcome(1, 0, 1))).toBe('1 article was put back as it was. 1 article was not:');
});

test('those refused for one reason stand together', () => {
  const refused = [
    { articleId: '1', headline: 'A', reason: 'Live.' },
    { articleId: '2', headline: '', reason: 'Gone.' },
    { articleId: '3', headline: 'C', reason: 'Live.' },
  ];
  expect(refusalsByReason(refused)).toEqual([
    { reason: 'Live.', headlines: ['A', 'C'] },
    { reason: 'Gone.', headlines: ['Untitled'] },
  ]);
});
