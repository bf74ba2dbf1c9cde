import { expect, test } from 'vitest';
import { openDoor } from './testing/door.ts';

const OWN = { origin: 'http://localhost' };

test.each([
  ['a form of a page', 'multipart/form-data; boundary=x', {}, 200],
  ['a call of an action', 'text/plain;charset=UTF-8', { 'next-action': 'a'.repeat(42) }, 200],
  ['what another site could send as a call', 'text/plain', {}, 415],
  ['a form in an address', 'application/x-www-form-urlencoded', {}, 415],
  ['the same as a call', 'application/x-www-form-urlencoded', { 'next-action': 'a'.repeat(42) }, 415],
  ['JSON', 'application/json', {}, 415],
  ['nothing that is named', '', {}, 415],
])('of pages, %s', async (_what, type, more, status) => {
  const door = await openDoor((_request, response) => response.end());
  const headers = { ...OWN, ...more, 'content-type': type };
  const answer = await fetch(`${door.url}/admin`, { method: 'POST', headers, body: new Uint8Array(1) });
  expect(answer.status).toBe(status);
});

test('what is read needs no type, nor does the API, which asks itself', async () => {
  const door = await openDoor((_request, response) => response.end());
  expect((await fetch(`${door.url}/admin`)).status).toBe(200);
  const body = new Uint8Array(1);
  expect((await fetch(`${door.url}/api/v1/articles`, { method: 'POST', body })).status).toBe(200);
});
