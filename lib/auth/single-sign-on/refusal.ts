import 'server-only';
import { getEnv } from '#lib/env.ts';
import type { OidcSettings } from '#lib/env-oidc.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { type Problem, problemWords, readProblem } from './problems.ts';

/** The provider as the operator has set it. Throws DomainError `not_found` without one. */
export function requireSettings(): OidcSettings {
  const { oidc } = getEnv();
  if (oidc === null) throw notFound('way to sign in');
  return oidc;
}

/** A refusal in words for whoever is before the screen; its problem is what an address may carry. */
export function refusal(problem: Problem): DomainError {
  const code = problem === 'needs_proof' ? 'needs_proof' : 'not_allowed';
  return new DomainError(code, problemWords(problem, requireSettings().name), { extra: { problem } });
}

/** The problem that an error tells of; null for what nobody expected. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof DomainError)) return null;
  if (error.code === 'too_many_tries') return 'too_many';
  if (error.code === 'needs_proof') return 'needs_proof';
  return readProblem(error.extra.problem) ?? 'ended';
}
