import 'server-only';
import { getEnv } from '#lib/env.ts';
import { problemWords, readProblem } from './problems.ts';

/** The provider as pages name it. */
export interface ShownProvider {
  name: string;
  /** Whether it is the only way in. */
  isOnly: boolean;
}

/** The provider of single sign-on, or null without one. Nothing is asked of it. */
export function shownProvider(): ShownProvider | null {
  const { oidc } = getEnv();
  return oidc && { name: oidc.name, isOnly: oidc.isOnly };
}

/** What is said of the problem that an address names; null when it names none. */
export function shownProblem(word: unknown): string | null {
  const problem = readProblem(word);
  const { oidc } = getEnv();
  return problem === null || oidc === null ? null : problemWords(problem, oidc.name);
}
