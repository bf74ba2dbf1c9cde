import { createServer, type RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { sayStatus } from '#lib/shared/answer-status.ts';
import { followAnswers } from './follow-answers.ts';

/** A server that is followed; returns a way to learn the status of its answer at a path. */
async function serve(answer: RequestListener): Promise<(path: string) => Promise<number>> {
  followAnswers();
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return async (path) => (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })).status;
}

test('whoever works on an answer says its status, and no other’s', async () => {
  const ask = await serve(async ({ url }, response) => {
    await sleep(5);
    if (url !== '/fine') sayStatus(Number(url?.slice(1)));
    await sleep(5);
    response.end();
  });
  expect(await Promise.all(['/403', '/fine', '/422', '/fine', '/404'].map(ask))).toEqual([
    403, 200, 422, 200, 404,
  ]);
  expect(await ask('/fine')).toBe(200);
});

test.each([
  [200, 401],
  [303, 303],
  [500, 500],
])('a refusal that Next means to send with %i is sent with %i', async (meant, sent) => {
  const ask = await serve((_, response) => {
    sayStatus(401);
    response.statusCode = meant;
    response.end();
  });
  expect(await ask('/')).toBe(sent);
});

test('where no server makes an answer, nothing is said', () => {
  expect(() => sayStatus(403)).not.toThrow();
});
