import { expect, test } from 'vitest';
import { sendSteps, setbackOf } from './collab-request.ts';

const BATCH = { version: 1, steps: [], clientId: 'client-one' };
const answering = (status: number, content: object) => () =>
  Promise.resolve(Response.json(content, { status }));

test.each([
  [401, { kind: 'signed_out' }],
  [404, { kind: 'ended', ending: 'gone' }],
  [410, { kind: 'refused' }],
  [413, { kind: 'too_large' }],
  [422, { kind: 'refused' }],
  [423, { kind: 'ended', ending: 'locked' }],
  [426, { kind: 'ended', ending: 'old_schema' }],
  [429, { kind: 'failing', reason: 'The newsroom’s server is in trouble (429).' }],
  [503, { kind: 'failing', reason: 'The newsroom’s server is in trouble (503).' }],
  [507, { kind: 'failing', reason: 'A sentence.' }],
])('status %i means what the design says', (status, setback) => {
  expect(setbackOf(status, 'A sentence.')).toMatchObject(setback);
});

test('steps that others came before are answered with what is missing', async () => {
  const missing = { version: 2, steps: [{}], clientIds: ['client-two'] };
  const answer = await sendSteps(answering(409, missing), '/api/collab/a', BATCH);
  expect(answer).toEqual({ kind: 'behind', missing });
});

test('a connection that fails is no error of the caller', async () => {
  const answer = await sendSteps(() => Promise.reject(new TypeError('fetch failed')), '/api/collab/a', BATCH);
  expect(answer).toMatchObject({ kind: 'unreachable' });
});
