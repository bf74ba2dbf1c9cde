import { describe, expect, test } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { type StoryWords, storyOf } from '#lib/content/story.ts';
import { Finder } from './find-matches.ts';
import { type FindQuery, patternOf } from './find-query.ts';

function find(doc: ReturnType<typeof aStory>, text: string, options: Partial<FindQuery> = {}): string[] {
  const pattern = patternOf({ text, matchesCase: false, wholeWords: false, ...options });
  if (pattern === null) return [];
  return new Finder(pattern).matches(doc).map(({ from, to }) => doc.textBetween(from, to));
}

const WORDS: StoryWords = {
  kicker: 'Ferry news',
  headline: 'The ferry is back',
  standfirst: 'A ferry sails',
  datelinePlace: 'Ferryhill',
  datelineAgency: '',
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ferry again' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The fe', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'rry, fe' },
          { type: 'footnote', content: [{ type: 'text', text: 'One ferry' }] },
          { type: 'text', text: 'rry' },
          { type: 'hardBreak' },
          { type: 'text', text: 'Ferry' },
        ],
      },
      {
        type: 'figure',
        attrs: { alt: '' },
        content: [
          { type: 'caption', content: [{ type: 'text', text: 'A ferry' }] },
          { type: 'credit', content: [{ type: 'text', text: 'Ferry Co' }] },
        ],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ferries or ferry' }] }],
              },
            ],
          },
        ],
      },
    ],
  },
  editorsNote: 'The ferry was a boat',
  internalNote: 'Call the ferry\nferry',
};

describe('a search', () => {
  test('looks through all parts, captions, cells and notes, over bold, and not over a footnote or a line', () => {
    const story = storyOf(WORDS);
    const words = find(story, 'ferry').map((word) => word.toLowerCase());
    expect(words).toEqual(Array.from({ length: 14 }, () => 'ferry'));
    expect(find(story, 'back a ferry')).toEqual([]);
  });

  test.each<[string, string, string, Partial<FindQuery>, string[]]>([
    ['nothing in an empty query', 'text', '', {}, []],
    ['matches that would overlap once', 'aaaaa', 'aa', {}, ['aa', 'aa']],
    ['either case', 'Boat boat BOAT', 'boat', {}, ['Boat', 'boat', 'BOAT']],
    ['one case when asked', 'Boat boat BOAT', 'boat', { matchesCase: true }, ['boat']],
    ['the signs of expressions as they are', 'a.c abc (a.c) [x] \\d 5', 'a.c', {}, ['a.c', 'a.c']],
    ['a backslash and brackets', 'see [x\\d] now', '[x\\d]', {}, ['[x\\d]']],
    ['an emoji and not half of one', '👍👎', '👎', {}, ['👎']],
    ['no half of an emoji', '👍👎', '\ud83d', {}, []],
    ['accents as they are typed', 'café cafe', 'cafe', {}, ['cafe']],
    ['Greek at the end of a word too', 'ΟΔΟΣ οδος', 'οδος', {}, ['ΟΔΟΣ', 'οδος']],
    ['Hebrew', 'השר אמר, והשר הלך', 'השר', {}, ['השר', 'השר']],
    ['whole Hebrew words', 'השר אמר, והשר הלך', 'השר', { wholeWords: true }, ['השר']],
    ['no word with vowel points behind it', 'שר שרָ', 'שר', { wholeWords: true }, ['שר']],
    [
      'whole words beside signs',
      'boat, boats “boat” boat-house',
      'boat',
      { wholeWords: true },
      ['boat', 'boat', 'boat'],
    ],
    ['whole words with digits of any script', 'a1 a١ a', 'a', { wholeWords: true }, ['a']],
    ['a sign at the edge of whole words', '50% of 50%x', '50%', { wholeWords: true }, ['50%', '50%']],
    ['curly quotes by straight ones', 'don’t “go”', `don't "go"`, {}, ['don’t “go”']],
    ['a space that does not break', '10\u00a0000', '10 000', {}, ['10\u00a0000']],
  ])('finds %s', (_, text, query, options, found) => {
    expect(find(aStory(text), query, options)).toEqual(found);
  });

  test('follows what is typed, and searches only the paragraph that changed', () => {
    const story = aStory('one boat', 'two boats');
    const asked: string[] = [];
    const pattern = /boat/g;
    const finder = new Finder(Object.assign(pattern, { [Symbol.matchAll]: recording(asked) }));
    const [first] = finder.matches(story);
    asked.length = 0;
    const start = (first?.from ?? 0) - 'one '.length;
    const changed = story.replace(start, start, slice('no '));
    expect(finder.matches(changed).map(({ from }) => from)).toEqual([
      (first?.from ?? 0) + 3,
      (first?.from ?? 0) + 3 + 'boat'.length + 2 + 'two '.length,
    ]);
    expect(asked).toEqual(['no one boat']);
  });
});

function recording(asked: string[]) {
  return function (this: RegExp, text: string) {
    asked.push(text);
    return RegExp.prototype[Symbol.matchAll].call(this, text);
  };
}

function slice(text: string) {
  const doc = contentSchema.node('paragraph', null, contentSchema.text(text));
  return doc.slice(0, doc.content.size);
}
