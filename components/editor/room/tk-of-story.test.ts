import { expect, test } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import { aStory } from '#components/editor/testing/story-world.ts';
import { storyOf, wordsOf } from '#lib/content/story.ts';
import { nextTk, tkOfStory } from './tk-of-story.ts';

const story = storyOf({
  ...wordsOf(aStory('.')),
  headline: 'Headline TK',
  body: aBody('TK boats', 'and TKTK piers'),
  internalNote: 'Ask about TK',
});

test('what is to come is found in headline and text, and not in the internal note', () => {
  expect(tkOfStory(story).map(({ from, to }) => story.textBetween(from, to))).toEqual(['TK', 'TK', 'TKTK']);
});

test('from each place the way leads to the next, and from the last to the first', () => {
  const places = tkOfStory(story);
  const [first, second, third] = places;
  if (!first || !second || !third) throw new Error('the story has three places');
  const caret = (at: number) => ({ from: at, to: at });
  expect(nextTk(places, caret(0))).toBe(first);
  expect(nextTk(places, caret(first.from))).toBe(first);
  expect(nextTk(places, first)).toBe(second);
  expect(nextTk(places, caret(second.from + 1))).toBe(third);
  expect(nextTk(places, third)).toBe(first);
  expect(nextTk([], caret(3))).toBeNull();
});
