import { expect, test } from 'vitest';
import { readFurniture } from './furniture.ts';

test.each([
  'ENDS',
  'Ends',
  '-ENDS-',
  '(ends)',
  '-30-',
  '— 30 —',
  '###',
  '# # #',
  'Notes to editors',
  'ENDE',
  '(סוף)',
])('%s ends the story', (line) => {
  expect(readFurniture(line)?.kind).toBe('end');
});

test.each([
  'Eds: UPDATES with two people treated.',
  '(Reporting by Jane Doe and John Roe; Editing by J. Roe)',
  'Reporting by Jane Doe in London; Editing by John Roe',
  '(Redaktion: Max Muster)',
  'Contact: desk@coastal.example, +44 20 7946 0000',
  'Media contact:',
  'desk@coastal.example',
  'Photo: The ferry in 1950',
  'The ferry at dawn. (Photo by Jane Roe)',
  'The ferry at dawn Jane Roe/Getty Images',
  'צילום: יוסי לוי',
  'Copyright 2026 The Paper. All rights reserved.',
  'https://paper.example/ferry?x=1',
])('"%s" is for the desk', (line) => {
  expect(readFurniture(line)?.kind).toBe('internalNote');
});

test.each([
  '>',
  '* * *',
  'MORE TO COME',
  '-more-',
  'Share',
  'SHARE:',
  'Advertisement',
  'Anzeige',
  'פרסומת',
  'إعلان',
  'Read more: Ten ferries to see',
  'Lire aussi : Dix bacs',
  'קראו גם: עשר מעבורות',
  '5 min read',
  'Home > World > Europe',
])('"%s" is left out with a reason', (line) => {
  expect(readFurniture(line)).toEqual({ kind: 'leftOut', reason: expect.stringMatching(/^[A-Z].{10,}\.$/) });
});

test.each([
  'Copyright law is changing.',
  'Share prices fell on Tuesday.',
  'Contact with the base was lost.',
  'Writing by hand helps children learn.',
  'More people died.',
  'The end.',
  'It ends here',
  '30',
  "Editor's note: This story has been corrected.",
  'Photographs of the ferry sold well.',
  '“Read more,” she said.',
  'The embargo on oil ends in May.',
])('"%s" may be story', (line) => {
  expect(readFurniture(line)).toBeNull();
});
