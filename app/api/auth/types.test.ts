import { expect, test, vi } from 'vitest';
import { setEnvironment } from '#lib/env.ts';
import { POST } from './[...nextauth]/route.ts';

const handled = vi.hoisted(() => vi.fn(async () => new Response(null)));
vi.mock('#lib/auth/next-auth.ts', () => ({ handleAuthRequest: handled }));

const SITE = 'http://localhost:3000';
setEnvironment({ SITE_URL: SITE });

test.each([
  ['application/json', 200],
  ['application/x-www-form-urlencoded', 422],
  ['text/plain', 422],
])('signing in by %s', async (type, status) => {
  handled.mockClear();
  const headers = { origin: SITE, 'content-type': type };
  const sent = new Request(`${SITE}/api/auth/callback/credentials`, { method: 'POST', headers, body: '{}' });
  expect((await POST(sent, {})).status).toBe(status);
  expect(handled).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
});
