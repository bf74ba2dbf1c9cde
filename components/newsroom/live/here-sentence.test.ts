import { expect, test } from 'vitest';
import { hereSentence } from './here-sentence.ts';

const aTab = (personId: string, clientId = personId) => ({ clientId, personId, name: `N${personId}` });

test.each([
  [[], ''],
  [['1'], 'N1 is here'],
  [['1', '1'], 'N1 is here'],
  [['1', '2'], 'N1 and N2 are here'],
  [['me'], 'You are here'],
  [['1', 'me'], 'You and N1 are here'],
  [['1', '2', '3'], 'N1, N2 and N3 are here'],
  [['1', '2', '3', 'me'], 'You, N1 and 2 others are here'],
])('of %j it says “%s”', (personIds, sentence) => {
  const people = personIds.map((personId, index) => aTab(personId, `tab-${index}`));
  expect(hereSentence(people, 'me')).toBe(sentence);
});
