import { expect, test } from 'vitest';
import { askDoor } from './ask-door.ts';

const answering = (response: Response) => async () => response;

test('what a door answers is the value, nothing is null', async () => {
  expect(await askDoor(answering(Response.json({ means: null })), 'second-step', { method: 'GET' })).toEqual({
    ok: true,
    value: { means: null },
  });
  expect(await askDoor(answering(new Response(null, { status: 204 })), 'passkey', { body: {} })).toEqual({
    ok: true,
    value: null,
  });
});

test('a refusal is told as the server says it, by field', async () => {
  const problem = { detail: 'This code is not right.', errors: { code: 'This code is not right.' } };
  const refusal = Response.json(problem, { status: 422 });
  expect(await askDoor(answering(refusal), 'second-step', { body: {} })).toEqual({
    ok: false,
    problem: { message: problem.detail, fields: problem.errors },
  });
});

test.each([
  ['a server that is broken', answering(new Response('<h1>Bad gateway</h1>', { status: 502 }))],
  ['no connection', () => Promise.reject(new TypeError('failed'))],
])('%s is told in a sentence', async (_, fetch) => {
  expect(await askDoor(fetch, 'passkey', { body: {} })).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('did not answer') },
  });
});
