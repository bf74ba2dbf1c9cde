import { expect, test } from 'vitest';
import { addLengths, countWords, lengthOf, NO_LENGTH, readingMinutes } from './length.ts';

test.each([
  ['English', 'en', 'The mayor’s e-mail: “No.” 3.5 million', 7],
  ['Hebrew with vowel points', 'he', 'שָׁלוֹם עוֹלָם', 2],
  ['Arabic', 'ar', 'عاد القارب إلى الميناء', 4],
  ['Chinese, which has no spaces', 'zh', '港口今天开放', 3],
  ['Japanese, which has none either', 'ja', '港は今日開いた', 6],
  ['Thai, nor does this', 'th', 'ท่าเรือเปิดวันนี้', 4],
  ['a tag that is no language', 'en-a1', 'Still two', 2],
])('words are counted in %s', (_, language, text, words) => {
  expect(countWords(text, language)).toBe(words);
});

test.each([
  ['letters and spaces', 'Two words', 9, 8],
  ['line ends, which are none', 'a\n\nb', 2, 2],
  ['an accent of its own and a family, as one each', 'e\u0301👨‍👩‍👧', 2, 2],
  ['a no-break space', '10\u00a0000', 6, 5],
  ['nothing', '', 0, 0],
])('characters are counted as people see them: %s', (_, text, characters, charactersWithoutSpaces) => {
  expect(lengthOf(text, 'en')).toMatchObject({ characters, charactersWithoutSpaces });
});

test('the lengths of blocks add up to that of the text', () => {
  const blocks = ['The boat left.', 'Nobody waved back.'];
  const sum = blocks.map((block) => lengthOf(block, 'en')).reduce(addLengths, NO_LENGTH);
  expect(sum).toEqual(lengthOf(blocks.join('\n\n'), 'en'));
});

test.each([
  [0, 1],
  [238, 1],
  [600, 3],
  [2380, 10],
])('%i words take %i minutes to read', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
