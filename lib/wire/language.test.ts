import { expect, test } from 'vitest';
import { guessLanguage } from './language.ts';

test.each([
  ['en', 'The council voted to close the ferry after a debate that lasted for hours.'],
  ['de', 'Der Rat hat die Linie geschlossen und will das nicht ändern.'],
  ['fr', 'Le conseil a fermé la ligne dans la baie pour les habitants du port.'],
  ['es', 'El consejo cerró la línea de los barcos que cruzan la bahía por las tardes.'],
  ['it', 'Il consiglio ha chiuso la linea dei traghetti che sono nella baia.'],
  ['nl', 'De raad heeft het veer van de baai gesloten en dat is niet goed.'],
  ['pt', 'O conselho fechou a linha dos barcos e não vai mudar, são as ordens do porto.'],
  ['he', 'המועצה סגרה את קו המעבורות (Light Rail)'],
  ['ar', 'أغلق المجلس خط العبارات'],
  ['ru', 'Совет закрыл паромную линию'],
  ['uk', 'Рада закрила поромну лінію'],
  ['el', 'Το συμβούλιο έκλεισε τη γραμμή'],
  ['ja', '市議会はフェリー路線を廃止した'],
  ['zh', '市议会关闭渡轮航线'],
  ['ko', '시의회가 노선을 폐지했다'],
])('guesses %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each(['', '12:30', 'Ferry'])('does not guess from "%s"', (text) => {
  expect(guessLanguage(text)).toBeNull();
});
