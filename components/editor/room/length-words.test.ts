import { expect, test } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { lengthWords } from './length-words.ts';
import { storyLength } from './story-length.ts';

test.each<[number, number | null, string, string, boolean]>([
  [1, null, '1 word', '', false],
  [1412, null, '1,412 words', '', false],
  [412, 600, '412 of 600 words', '188 to go', false],
  [600, 600, '600 of 600 words', 'as planned', false],
  [1640, 600, '1,640 of 600 words', '1,040 over', true],
])('%i words of %o planned are put as they stand', (words, planned, count, rest, isOver) => {
  expect(lengthWords(words, planned)).toEqual({ count, rest, isOver });
});

test('a story is as long as its text, without headline and notes, and follows each change', () => {
  const story = aStory('The boat left.', 'Nobody waved.');
  expect(storyLength(story, 'en')).toEqual({ words: 5, characters: 27, charactersWithoutSpaces: 24 });
  const longer = aStory('The boat left.', 'Nobody waved.', 'It rained.');
  expect(storyLength(longer, 'en').words).toBe(7);
  expect(storyLength(story, 'en').words).toBe(5);
});
