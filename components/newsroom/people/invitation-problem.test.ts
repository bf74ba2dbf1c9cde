import { expect, test } from 'vitest';
import { invitationProblem } from './invitation-problem.ts';

const PEOPLE = [{ email: 'ada@news.example' }, { email: 'bob' }];
const NO_ADDRESS = 'Type an e-mail address, such as name@example.org.';

test.each([
  [{ 'people.1.email': NO_ADDRESS }, { addresses: `“bob”: ${NO_ADDRESS}` }],
  [{ people: 'Type at least one e-mail address.' }, { addresses: 'Type at least one e-mail address.' }],
  [{ sectionIds: 'One of these sections is gone.' }, { sectionIds: 'One of these sections is gone.' }],
  [{}, {}],
])('what is wrong in %j stands at its field', (fields, shown) => {
  expect(invitationProblem({ message: 'No.', fields }, PEOPLE)).toEqual({ message: 'No.', fields: shown });
});

test('that a proof is asked for goes on to the form', () => {
  const asked = { message: 'Confirm that it is you.', fields: {}, needsProof: true } as const;
  expect(invitationProblem(asked, PEOPLE)).toEqual(asked);
});
