import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header carries a token, compared in the same time whatever it carries. */
export function authorizes(header: string | undefined, token: string | null): boolean {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
