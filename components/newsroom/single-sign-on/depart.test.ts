import { expect, test } from 'vitest';
import { departFor } from './depart.ts';

test('the wish is sent as it is, and the address comes back', async () => {
  const sent: unknown[] = [];
  const departure = await departFor({ purpose: 'sign_in', next: '/admin' }, async (address, { body }) => {
    sent.push(address, JSON.parse(String(body)));
    return Response.json({ address: 'https://login.example/authorize' });
  });
  expect(departure).toEqual({ address: 'https://login.example/authorize' });
  expect(sent).toEqual(['/api/auth/oidc', { purpose: 'sign_in', next: '/admin' }]);
});

test.each([
  ['what the server says', () => Response.json({ detail: 'It is down.' }, { status: 403 }), 'It is down.'],
  ['a broken server', () => new Response('<html>', { status: 502 }), 'did not answer'],
  ['no connection', () => Promise.reject(new TypeError('failed')), 'Check your connection'],
])('%s is told in a sentence', async (_, answer, sentence) => {
  const departure = await departFor({ purpose: 'proof' }, async () => await answer());
  expect(departure).toEqual({ problem: expect.stringContaining(sentence) });
});
