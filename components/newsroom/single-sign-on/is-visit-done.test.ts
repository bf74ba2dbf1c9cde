import { expect, test } from 'vitest';
import { isVisitDone } from './is-visit-done.ts';

test.each([
  ['sign_in', Response.json({ isProven: false }), true],
  ['sign_in', new Response(null, { status: 401 }), false],
  ['proof', Response.json({ isProven: true }), true],
  ['proof', Response.json({ isProven: false }), false],
  ['proof', new Response(null, { status: 401 }), false],
  ['proof', new Response('<html>'), false],
] as const)('a visit for %s is done as the server says (case %#)', async (purpose, response, isDone) => {
  expect(await isVisitDone(purpose, async () => response)).toBe(isDone);
});

test('without an answer it is not', async () => {
  expect(await isVisitDone('proof', () => Promise.reject(new TypeError('failed')))).toBe(false);
});
