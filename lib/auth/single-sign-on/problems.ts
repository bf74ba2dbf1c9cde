/** Why a visit to the provider came to nothing. Addresses carry these words, and never what the provider has written. */
export const PROBLEMS = [
  'ended',
  'unreachable',
  'declined',
  'answer',
  'unverified',
  'address_taken',
  'no_account',
  'no_role',
  'disabled',
  'invitation_spent',
  'linked_elsewhere',
  'linked_already',
  'other_account',
  'not_fresh',
  'needs_proof',
  'too_many',
  'broken',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** The problem that an address names, or null. */
export function readProblem(word: unknown): Problem | null {
  return PROBLEMS.find((problem) => problem === word) ?? null;
}

/** What is said of a problem, with what to do. `name` is what the staff call the provider. */
export function problemWords(problem: Problem, name: string): string {
  switch (problem) {
    case 'ended':
      return 'This sign-in has taken too long, was used already, or was begun in another browser. Begin again.';
    case 'unreachable':
      return `${name} does not answer just now. Try again in a moment.`;
    case 'declined':
      return `${name} did not sign you in. Try again; if that does not help, ask whoever looks after ${name}.`;
    case 'answer':
      return `The answer of ${name} could not be checked, so nobody was signed in. Begin again.`;
    case 'broken':
      return 'Something broke on the newsroom’s server, and nobody was signed in. Try again in a moment.';
    case 'too_many':
      return 'There were too many tries. Wait a quarter of an hour and try again.';
    default:
      return accountWords(problem, name);
  }
}

type AccountProblem = Exclude<
  Problem,
  'ended' | 'unreachable' | 'declined' | 'answer' | 'broken' | 'too_many'
>;

function accountWords(problem: AccountProblem, name: string): string {
  switch (problem) {
    case 'unverified':
      return `${name} has not confirmed your e-mail address, so no account can be made for you. Confirm it there, then sign in again.`;
    case 'address_taken':
      return `There is an account here with your e-mail address, and it is not linked to ${name} yet. Sign in as you did before and link it under “Your account”, or ask an admin for an invitation.`;
    case 'no_account':
      return 'You have no account in this newsroom. If you were invited, open the link of your invitation; if not, ask an admin to invite you.';
    case 'no_role':
      return `${name} gives you no role in this newsroom. Ask whoever looks after ${name} for one.`;
    case 'disabled':
      return 'Your account in this newsroom is disabled. Ask an admin if that is a mistake.';
    case 'invitation_spent':
      return 'This invitation has been used or withdrawn, or its time is over. Sign in if you have an account; if not, ask for a new invitation.';
    case 'linked_elsewhere':
      return `This account at ${name} is linked to somebody else here. Sign in at ${name} as yourself, then try again.`;
    case 'linked_already':
      return `Another account at ${name} is linked already. Unlink it first.`;
    case 'other_account':
      return `This was not the account at ${name} that is linked to yours. Confirm with that one.`;
    case 'not_fresh':
      return `${name} did not ask you to sign in anew, so it is not confirmed that it is you. Try again.`;
    case 'needs_proof':
      return 'Confirm that it is you, then try again.';
  }
}
