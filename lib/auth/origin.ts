import { getEnv } from '#lib/env.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a browser's `Origin` header names this newsroom; the loopback names stand for each other. */
export function isOwnOrigin(origin: string | null, siteUrl: string): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const site = new URL(siteUrl);
  const from = new URL(origin);
  if (from.origin === site.origin) return true;
  const areBothLoopback = LOOPBACK.includes(site.hostname) && LOOPBACK.includes(from.hostname);
  return areBothLoopback && from.protocol === site.protocol && from.port === site.port;
}

/**
 * Refuses a change that a page of another site, or no page at all, has sent with this browser's cookie.
 * Throws DomainError `not_allowed`.
 */
export function refuseForeignOrigin(headers: Headers): void {
  const { siteUrl } = getEnv();
  if (isOwnOrigin(headers.get('origin'), siteUrl)) return;
  throw new DomainError('not_allowed', foreignChange(siteUrl));
}

/** What is told to whoever sent such a change. */
export function foreignChange(siteUrl: string): string {
  return `This change did not come from a page of ${siteUrl}. Open the newsroom at that address, or set SITE_URL to the address you use.`;
}
