import { expect, test } from 'vitest';
import { isPublicationLine } from './publication-line.ts';

test.each([
  'Published: 18 August 2024, 09:31',
  'August 18, 2024',
  'Updated 3 hours ago',
  'Last modified on Mon 4 Nov 2026 09.31 GMT',
  '18.08.2024',
  '3 hours ago',
  'November 3, 2026 6:12 PM GMT · Updated 2 hours ago',
  'Stand: 18. August 2024, 9:31 Uhr',
  'Publié le 18 août 2024 à 09h31, mis à jour le 18 août 2024',
  'Hace 3 horas',
  'פורסם: 18 באוגוסט 2024',
  'تاريخ النشر: 18 أغسطس 2024',
  'Опубликовано 18 августа 2024 в 09:31',
])('"%s" only says when the copy was published', (line) => {
  expect(isPublicationLine(line)).toBe(true);
});

test.each([
  '2024',
  'May',
  'Published in 1984, the novel sold well.',
  'Updated rules',
  'On Monday',
  '17 to 12',
  'March on',
])('"%s" says something else', (line) => {
  expect(isPublicationLine(line)).toBe(false);
});
