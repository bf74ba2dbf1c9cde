import { expect, test } from 'vitest';
import { answer } from './answer.ts';

test.each([
  ['the pool gives no connection in time', 'timeout exceeded when trying to connect', 503, '2'],
  ['anything else breaks', 'undefined is not a function', 500, null],
])('when %s', async (_what, message, status, retryAfter) => {
  const response = await answer(() => Promise.reject(new Error(message)));
  expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status, detail: expect.any(String) });
});
