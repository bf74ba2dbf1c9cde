import { expect, test } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import { fieldsOf } from '#components/editor/working-copy/fields.ts';
import type { SaveAnswer } from '#components/editor/working-copy/save-request.ts';
import { publishingOutcome } from './publishing-outcome.ts';

const fields = fieldsOf(anArticle());

test.each<[string, SaveAnswer, boolean, string]>([
  ['success', { kind: 'saved', article: anArticle() }, true, ''],
  ['being signed out', { kind: 'signed_out' }, true, ''],
  ['a refusal of a field', { kind: 'refused', reason: 'No.', errors: { slug: 'Taken.' } }, true, ''],
  [
    'a refusal of no field here',
    { kind: 'refused', reason: 'No.', errors: { canonicalUrl: 'No.' } },
    false,
    'No.',
  ],
  ['a newer version', { kind: 'stale', current: anArticle() }, false, 'Ada has changed'],
  ['a missing right', { kind: 'stopped', reason: 'You may not.' }, false, 'You may not.'],
  ['no answer', { kind: 'unreachable', reason: 'Silence.' }, false, 'Look at the story again'],
])('after %s the dialog knows whether to stay and what to say', (_, answer, isOver, sentence) => {
  const outcome = publishingOutcome(answer, fields);
  expect(outcome.isOver).toBe(isOver);
  expect(outcome.message).toContain(sentence);
  expect(outcome.message === '').toBe(sentence === '');
});

test('what a fix touches is to be asked about, and the dialog stays', () => {
  const findings = [{ kind: 'number', before: ['17'], after: ['18'] }] as const;
  const outcome = publishingOutcome({ kind: 'asks', reason: 'Look.', findings }, fields);
  expect(outcome).toMatchObject({ isOver: false, message: '', findings });
});

test('a refusal is about the value that was refused', () => {
  const answer: SaveAnswer = { kind: 'refused', reason: 'No.', errors: { 'bylines.0.role': 'Too long.' } };
  expect(publishingOutcome(answer, fields).refusals).toEqual({
    bylines: { sentence: 'Too long.', value: [] },
  });
});
