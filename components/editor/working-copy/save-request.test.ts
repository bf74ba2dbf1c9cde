import { expect, test } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import { sendChange, toPatch } from './save-request.ts';

const article = anArticle();
const problem = (status: number, content: object) =>
  new Response(JSON.stringify(content), { status, headers: { 'Content-Type': 'application/problem+json' } });

test.each([
  ['200', Response.json(article), { kind: 'saved', article }],
  ['401', problem(401, { code: 'not_signed_in' }), { kind: 'signed_out' }],
  [
    '409 of a stale version',
    problem(409, { code: 'stale_version', current: article }),
    { kind: 'stale', current: article },
  ],
  [
    '409 of a taken address',
    problem(409, { code: 'slug_taken', detail: 'Taken.', errors: { slug: 'Taken.' } }),
    { kind: 'refused', reason: 'Taken.', errors: { slug: 'Taken.' } },
  ],
  ['403', problem(403, { detail: 'You may not.' }), { kind: 'stopped', reason: 'You may not.' }],
  ['413', problem(413, { detail: 'Too large.' }), { kind: 'stopped', reason: 'Too large.' }],
  [
    '503 with a page of HTML',
    new Response('<h1>Oops</h1>', { status: 503 }),
    { kind: 'unreachable', reason: 'The newsroom’s server is in trouble (503).' },
  ],
  [
    '400 with a page of HTML',
    new Response('<h1>Oops</h1>', { status: 400 }),
    {
      kind: 'stopped',
      reason: 'The newsroom’s server refused this (400). Copy your text and reload the page.',
    },
  ],
])('an answer of %s is told apart', async (_, response, expected) => {
  expect(await sendChange(async () => response, 'PATCH', '/', {})).toEqual(expected);
});

test.each([
  ['no connection', new TypeError('fetch failed'), 'There is no connection to the newsroom.'],
  [
    'no answer in time',
    new DOMException('', 'TimeoutError'),
    'The newsroom’s server did not answer in time.',
  ],
])('%s may be tried again', async (_, error, reason) => {
  const answer = await sendChange(() => Promise.reject(error), 'PATCH', '/', {});
  expect(answer).toEqual({ kind: 'unreachable', reason });
});

test('a patch names bylines by id', () => {
  const bylines = [{ profileId: 'p', name: 'P', role: 'photographs', kind: 'person' as const }];
  expect(toPatch({ fieldsVersion: 7, changes: { bylines, slug: null }, keepReplaced: false })).toEqual({
    fieldsVersion: 7,
    slug: null,
    bylines: [{ profileId: 'p', role: 'photographs' }],
  });
});
