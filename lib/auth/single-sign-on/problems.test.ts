import { expect, test } from 'vitest';
import { PROBLEMS, problemWords, readProblem } from './problems.ts';

test.each(PROBLEMS)('%s is said in full sentences', (problem) => {
  expect(problemWords(problem, 'Harbour Login')).toMatch(/^[A-Z].+\.$/);
});

test('only the words of the list are problems', () => {
  expect(readProblem('ended')).toBe('ended');
  for (const word of [undefined, '', '<b>ended</b>', ['ended'], 'toString'])
    expect(readProblem(word)).toBeNull();
});
