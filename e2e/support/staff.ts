import type { APIRequestContext } from '@playwright/test';
import type { Newsroom } from './newsroom.ts';

/** Made for one run on loopback; long enough for the rules. */
export const PASSWORD = 'a pencil behind the ear';
export const ADMIN = { email: 'ada@newsroom.test', name: 'ada' };

/** For `startNewsroom`: its first admin exists from the start. */
export const WITH_ADMIN = { env: { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: PASSWORD } };

/** A second person, who may edit and publish; added by `addGrace`. */
export const GRACE = { email: 'grace@newsroom.test', name: 'Grace' };

/** Adds Grace as an editor. */
export async function addGrace(newsroom: Newsroom): Promise<void> {
  const who = ['--email', GRACE.email, '--name', GRACE.name, '--role', 'editor', '--password', PASSWORD];
  const { code, stdout, stderr } = await newsroom.desk('people', 'add', ...who);
  if (code !== 0) throw new Error(`The desk did not add Grace. It said: ${stdout}${stderr}`);
}

/** Adds somebody without a password; returns the e-mail address. */
export async function addColleague(newsroom: Newsroom, role: string): Promise<string> {
  const email = `${role}@newsroom.test`;
  const who = ['--email', email, '--name', role, '--role', role];
  const { code, stdout, stderr } = await newsroom.desk('people', 'add', ...who);
  if (code !== 0) throw new Error(`The desk did not add a ${role}. It said: ${stdout}${stderr}`);
  return email;
}

/** A bearer token of the admin, for all that articles allow. */
export function adminToken(newsroom: Newsroom): Promise<string> {
  return tokenOf(newsroom, ADMIN.email);
}

const ALL_OF_ARTICLES = 'articles:read,articles:write,articles:publish';

/** The same of anybody on the staff, or for less. */
export async function tokenOf(newsroom: Newsroom, email: string, scopes = ALL_OF_ARTICLES): Promise<string> {
  const { stdout, stderr } = await newsroom.desk('token', '--email', email, '--scopes', scopes);
  const token = /ndk_[\w-]+/.exec(stdout)?.[0];
  if (token === undefined) throw new Error(`The desk made no token. It said: ${stdout}${stderr}`);
  return token;
}

/** Signs a browser or request context in as the sign-in page does. Returns the HTTP status of the attempt. */
export async function signIn(request: APIRequestContext, url: string, email: string, password: string) {
  const csrf = await request.get(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await request.post(`${url}/api/auth/callback/credentials`, {
    headers: { origin: url },
    data: { csrfToken, email, password, json: 'true' },
  });
  return answer.status();
}
