import { expect, test } from 'vitest';
import { issueActor } from './actor.ts';
import { PROOF_MS, requireProof } from './proof.ts';
import { systemActor } from './system-actor.ts';

const NOW = new Date('2026-06-01T09:00:00Z');
const facts = { name: 'Ada', email: 'ada@example.org', role: 'admin', sectionIds: [] } as const;

test.each([
  ['just now', 0, true],
  ['a moment too long ago', PROOF_MS, false],
  ['almost too long ago', PROOF_MS - 1, true],
])('who proved %s who they are', (_, ago, mayGoOn) => {
  const actor = issueActor({ ...facts, personId: 'ada', provenAt: new Date(NOW.getTime() - ago) });
  const asked = () => requireProof(actor, () => NOW);
  if (mayGoOn) expect(asked).not.toThrow();
  else expect(asked).toThrow(expect.objectContaining({ code: 'needs_proof' }));
});

test('who proved nothing is asked, and the system is not', () => {
  expect(() => requireProof(issueActor({ ...facts, personId: 'ada' }))).toThrow(/Confirm that it is you/);
  expect(() => requireProof(systemActor('test'))).not.toThrow();
});
