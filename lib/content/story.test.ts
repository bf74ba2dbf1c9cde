import { expect, test } from 'vitest';
import { EMPTY_BODY } from './body.ts';
import { rangeOfPart, type StoryWords, storyOf, wordsOf } from './story.ts';

const EMPTY: StoryWords = {
  kicker: '',
  headline: '',
  standfirst: '',
  datelinePlace: '',
  datelineAgency: '',
  body: EMPTY_BODY,
  editorsNote: '',
  internalNote: '',
};

test.each<[string, Partial<StoryWords>]>([
  ['nothing', {}],
  ['plain lines', { kicker: 'Harbour', headline: 'Fire “out”', standfirst: 'It is.', datelinePlace: 'Oslo' }],
  ['notes of several lines, empty ones too', { internalNote: '\nfirst\n\n second \n', editorsNote: 'a\nb' }],
  ['spaces that mean something', { headline: '  two  spaces  ' }],
  ['any script', { headline: 'שלום עולם', standfirst: 'مرحبا 👩🏽‍🚒' }],
])('a document gives back the words it was made of: %s', (_, changes) => {
  const words = { ...EMPTY, ...changes };
  const story = storyOf(words);
  story.check();
  expect(wordsOf(story)).toEqual(words);
});

test('a line break in a line becomes a space', () => {
  expect(wordsOf(storyOf({ ...EMPTY, headline: 'one\n two' })).headline).toBe('one two');
});

test('a part is found by its name', () => {
  const story = storyOf({ ...EMPTY, kicker: 'ab', headline: 'cde' });
  const { from, to } = rangeOfPart(story, 'headline');
  expect(story.textBetween(from, to)).toBe('cde');
});
