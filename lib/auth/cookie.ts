import { getEnv } from '#lib/env.ts';

/** The session cookie: its name and how it is set. `__Host-` binds it to this origin where the site is https. */
export function sessionCookie() {
  const secure = getEnv().siteUrl.startsWith('https:');
  return {
    name: secure ? '__Host-nightdesk-session' : 'nightdesk-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}
