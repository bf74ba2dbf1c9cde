import { isIP } from 'node:net';

/** The most characters that are kept; the database holds the same limit. */
const ORIGIN_MAX = 300;

/**
 * Where a request comes from, for the audit log: the client's network address, `through` what it came, such as a token,
 * and how its program calls itself, with spaces between.
 */
export function requestOrigin(headers: Headers, through = ''): string {
  const parts = [requestAddress(headers), through, requestProgram(headers)];
  return parts.filter(Boolean).join(' ').slice(0, ORIGIN_MAX);
}

/** The client's network address: the front door's word, which believes trusted proxies alone and drops what a client claims. */
export function requestAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for') ?? '';
  return isIP(address) === 0 ? 'unknown' : address;
}

/** How the client's program calls itself, in printable characters of ASCII alone, as RFC 9110 has them. */
export function requestProgram(headers: Headers): string {
  return (headers.get('user-agent') ?? '')
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, ORIGIN_MAX);
}
