import 'server-only';
import { createHmac } from 'node:crypto';
import { requireSecret } from './secret.ts';

/** What somebody without the newsroom's secret can neither make nor guess back, 43 characters of base64url. */
export function keyedHash(purpose: 'guesses' | 'known devices', text: string): string {
  return createHmac('sha256', requireSecret()).update(`nightdesk ${purpose}\n${text}`).digest('base64url');
}
