import { expect, test } from 'vitest';
import { signIn } from './sign-in.ts';

const answering = (response: Response) => async (address: string) =>
  address === '/api/auth/csrf' ? Response.json({ csrfToken: 'token' }) : response;
const credentials = { email: 'ada@desk.example', password: 'a long enough sentence' };

test('the right password signs in', async () => {
  expect(await signIn(answering(Response.json({ url: '/' })), credentials)).toBeNull();
});

test.each([
  ['a wrong password', new Response(null, { status: 401 }), 'do not belong together', ['password']],
  [
    'too many tries',
    new Response(null, { status: 429, headers: { 'Retry-After': '300' } }),
    'Wait 5 minutes',
    [],
  ],
  ['a broken server', new Response(null, { status: 500 }), 'did not answer', []],
])('%s is told in a sentence', async (_, response, sentence, fields) => {
  const state = await signIn(answering(response), credentials);
  expect(state?.message).toContain(sentence);
  expect(Object.keys(state?.fields ?? {})).toEqual(fields);
});

test.each([
  ['email', { email: ' ', password: 'x' }],
  ['password', { email: 'ada@desk.example', password: '' }],
])('without %s nothing is sent', async (field, given) => {
  const refuse = () => Promise.reject(new Error('sent'));
  expect((await signIn(refuse, given))?.fields).toHaveProperty(field);
});

test('without a connection the sentence says so', async () => {
  const state = await signIn(() => Promise.reject(new TypeError('failed')), credentials);
  expect(state?.message).toContain('Check your connection');
});
