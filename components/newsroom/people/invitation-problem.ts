import type { FormState } from '#components/ui/form-state.ts';

/** Why people could not be invited, at the one field that all of their addresses stand in. */
export function invitationProblem(problem: FormState, people: readonly { email: string }[]): FormState {
  const { message, fields } = problem;
  const wrong = Object.entries(fields).filter(([name]) => name === 'people' || name.startsWith('people.'));
  if (wrong.length === 0) return problem;
  const sentences = wrong.map(([name, sentence]) => {
    const email = people[Number(name.split('.')[1])]?.email;
    return email === undefined ? sentence : `“${email}”: ${sentence}`;
  });
  return { message, fields: { addresses: sentences.join(' ') } };
}
