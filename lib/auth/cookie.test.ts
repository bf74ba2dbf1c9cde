import { expect, test } from 'vitest';
import { setEnvironment } from '#lib/env.ts';
import { sessionCookie } from './cookie.ts';
import { deviceCookie } from './known-device.ts';
import { cookieHeader } from './request-cookie.ts';
import { visitCookie } from './single-sign-on/visits.ts';

const COOKIES = [
  ['of sessions', sessionCookie],
  ['of known devices', deviceCookie],
  ['of visits to the provider', visitCookie],
] as const;

test.each(COOKIES)(
  'the cookie %s is out of reach of scripts, and bound to the host on https',
  (_, cookie) => {
    setEnvironment({ SITE_URL: 'https://news.example' });
    const { name, options } = cookie();
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
    expect(options).not.toHaveProperty('domain');
    expect(cookieHeader(name, 'x', { ...options, maxAge: 60 })).toBe(
      `${name}=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure`,
    );
  },
);

test.each(COOKIES)(
  'the cookie %s on this machine has neither, which plain http would not send',
  (_, cookie) => {
    setEnvironment({ SITE_URL: 'http://localhost:3000' });
    expect(cookie().name).not.toMatch(/^__/);
    expect(cookie().options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false });
  },
);
