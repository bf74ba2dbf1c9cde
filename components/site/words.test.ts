import { expect, test } from 'vitest';
import { wordsFor } from './words.ts';

test.each([
  ['en', 'By'],
  ['en-GB', 'By'],
  ['he', 'מאת'],
  ['he-IL', 'מאת'],
  ['AR', 'بقلم'],
  ['fi', 'By'],
])('a page in %s writes its bylines with %s', (language, by) => {
  expect(wordsFor(language).by).toBe(by);
});

test.each([
  ['en', 1, 'This story is more than a year old.'],
  ['en', 3, 'This story is more than 3 years old.'],
  ['he', 1, 'הכתבה פורסמה לפני יותר משנה.'],
  ['he', 2, 'הכתבה פורסמה לפני יותר משנתיים.'],
  ['he', 7, 'הכתבה פורסמה לפני יותר מ־7 שנים.'],
  ['ar', 1, 'نُشر هذا الخبر قبل أكثر من عام.'],
  ['ar', 2, 'نُشر هذا الخبر قبل أكثر من عامين.'],
  ['ar', 3, 'نُشر هذا الخبر قبل أكثر من 3 أعوام.'],
  ['ar', 12, 'نُشر هذا الخبر قبل أكثر من 12 عامًا.'],
])('in %s an age of %i years is said as people say it', (language, years, words) => {
  expect(wordsFor(language).yearsOld(years)).toBe(words);
});

test.each([
  ['en', 1, '1 min read'],
  ['he', 1, 'זמן קריאה: דקה'],
  ['he', 4, 'זמן קריאה: 4 דקות'],
  ['ar', 2, 'مدة القراءة: دقيقتان'],
  ['ar', 5, 'مدة القراءة: 5 دقائق'],
  ['ar', 15, 'مدة القراءة: 15 دقيقة'],
])('so are %s %i minutes of reading', (language, minutes, words) => {
  expect(wordsFor(language).readingTime(minutes)).toBe(words);
});
