import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sayStatus } from '#lib/shared/answer-status.ts';
import { followAnswers } from './follow-answers.ts';

test('whoever works on an answer says its status, and no other’s', async () => {
  followAnswers();
  const server = createServer(async ({ url }, response) => {
    await sleep(5);
    if (url !== '/fine') sayStatus(Number(url?.slice(1)));
    await sleep(5);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}/${path}`)).status;
  expect(await Promise.all(['403', 'fine', '422', 'fine', '404'].map(ask))).toEqual([
    403, 200, 422, 200, 404,
  ]);
  expect(await ask('fine')).toBe(200);
  server.close();
});

test('where no server makes an answer, nothing is said', () => {
  expect(() => sayStatus(403)).not.toThrow();
});
