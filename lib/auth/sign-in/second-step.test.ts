import { expect, test } from 'vitest';
import { parseInput } from '#lib/shared/parse-input.ts';
import { SecondFactor } from './second-step.ts';

test.each([
  ['code', '', 'six digits'],
  ['code', 'abc', 'six digits'],
  ['code', '12345', 'six digits'],
  ['code', '1'.repeat(50), 'six digits'],
  ['recoveryCode', '', '16 letters and digits'],
  ['recoveryCode', 'abcd-efgh', '16 letters and digits'],
  ['recoveryCode', 'a'.repeat(50), '16 letters and digits'],
])('of a %s such as “%s” the sentence stands at its field', (name, typed, sentence) => {
  expect(() => parseInput(SecondFactor, { [name]: typed })).toThrow(
    expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringContaining(sentence),
      fields: { [name]: expect.stringMatching(new RegExp(`^A .*${sentence}.*\\.$`)) },
    }),
  );
});
