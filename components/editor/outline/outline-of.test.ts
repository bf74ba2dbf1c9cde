import { expect, test } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { type StoryWords, storyOf, wordsOf } from '#lib/content/story.ts';
import { entryAt, outlineOf } from './outline-of.ts';

const text = (words: string) => ({ type: 'text', text: words });
const heading = (level: number, ...content: object[]) => ({ type: 'heading', attrs: { level }, content });

function aStoryOf(...content: object[]) {
  const words = { ...wordsOf(aStory('.')), body: { type: 'doc', content } } as StoryWords;
  return storyOf(words);
}

const STORY = aStoryOf(
  { type: 'paragraph', content: [text('Before.')] },
  heading(2, text('The '), { ...text('pier'), marks: [{ type: 'bold' }] }),
  { type: 'blockquote', content: [heading(3, text('Quoted')), { type: 'paragraph' }] },
  heading(2, text('Note'), { type: 'footnote', content: [text('Seen.')] }),
  heading(2),
);

test('the outline has every subheading with its level and its words alone', () => {
  expect(outlineOf(STORY).map(({ words, level }) => [words, level])).toEqual([
    ['The pier', 2],
    ['Quoted', 3],
    ['Note', 2],
    ['', 2],
  ]);
});

test('an entry holds the place of its words', () => {
  const [first] = outlineOf(STORY);
  expect(STORY.textBetween(first?.from ?? 0, first?.to ?? 0)).toBe('The pier');
});

test('a position stands under the last subheading before it', () => {
  const entries = outlineOf(STORY);
  const second = entries[1]?.from ?? 0;
  expect([0, second - 1, second, second + 3, STORY.content.size].map((at) => entryAt(entries, at))).toEqual([
    -1, 0, 1, 1, 3,
  ]);
});
