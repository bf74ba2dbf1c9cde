import 'server-only';
import { getEnv } from '#lib/env.ts';

/** The newsroom's own secret. Throws when the process was started without one. */
export function requireSecret(): string {
  const secret = getEnv().authSecret;
  if (secret === null) throw new Error('AUTH_SECRET is not set in this process; the start command sets it.');
  return secret;
}
