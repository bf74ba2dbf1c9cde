import { expect, test } from 'vitest';
import { CODES } from '#lib/auth/factors/recovery-codes.ts';
import { GUESSES } from '#lib/auth/guessing.ts';
import { RESET_MS } from '#lib/auth/password/ask-for-reset.ts';
import { PROOF_MS } from '#lib/auth/proof.ts';
import { SESSION_LIFE } from '#lib/auth/sessions.ts';
import { VISIT_MS } from '#lib/auth/single-sign-on/visits.ts';
import { BODY_LIMITS } from '#lib/content/limits.ts';
import { INVITATION_MS } from '#lib/people/invitation-life.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What docs/security.md promises. Whoever changes a number here changes it there, and says why. */
test.each([
  ['a session without use', SESSION_LIFE.idleMs, 8 * HOUR_MS],
  ['a session in any case', SESSION_LIFE.absoluteMs, 7 * 24 * HOUR_MS],
  ['a session before its second factor', SESSION_LIFE.factorDueMs, 10 * MINUTE_MS],
  ['a proof', PROOF_MS, 10 * MINUTE_MS],
  ['an invitation', INVITATION_MS, 72 * HOUR_MS],
  ['a link for a new password', RESET_MS, 30 * MINUTE_MS],
  ['a visit to the provider', VISIT_MS, 10 * MINUTE_MS],
  ['recovery codes', CODES, 10],
])('%s', (_what, is, promised) => {
  expect(is).toBe(promised);
});

test('guesses, and what a body may hold', () => {
  const windowMs = 15 * MINUTE_MS;
  expect(GUESSES).toEqual({ account: { most: 5, windowMs }, address: { most: 20, windowMs } });
  expect(BODY_LIMITS).toEqual({ bytes: 2 * 1024 * 1024, nodes: 20_000, depth: 50 });
});
