import { createHmac } from 'node:crypto';
import { withConnection } from './connect.ts';

/** The roles that the first migration makes, without a login. */
export type RoleName = 'app' | 'reader';

/** The same password on every machine that shares the secret. */
export function derivePassword(authSecret: string, role: RoleName): string {
  return createHmac('sha256', authSecret).update(`database role ${role}`).digest('base64url');
}

/** The URL with another login. */
export function urlAs(url: string, role: RoleName, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/**
 * Lets a role log in with a password, as the user in `ownerUrl`. Nothing is changed when it can already.
 *
 * @returns its URL, null when that user has not the right to
 */
export async function openRole(ownerUrl: string, role: RoleName, password: string): Promise<string | null> {
  const url = urlAs(ownerUrl, role, password);
  if (await canLogIn(url)) return url;
  const isAltered = await withConnection(ownerUrl, (owner) =>
    owner.query(`ALTER ROLE ${owner.escapeIdentifier(role)} LOGIN PASSWORD ${owner.escapeLiteral(password)}`),
  ).then(
    () => true,
    () => false,
  );
  return isAltered && (await canLogIn(url)) ? url : null;
}

function canLogIn(url: string): Promise<boolean> {
  return withConnection(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  );
}
