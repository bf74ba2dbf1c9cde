import { isIP } from 'node:net';

/** The most characters that are kept; the database holds the same limit. */
const ORIGIN_MAX = 300;

/**
 * Where a request comes from, for the audit log: the client's network address, `through` what it came, such as a token,
 * and how its program calls itself, with spaces between. The address is the front door's word, which believes trusted proxies alone and drops what a client claims;
 * of the program only printable characters of ASCII are kept, as RFC 9110 has them.
 */
export function requestOrigin(headers: Headers, through = ''): string {
  const address = headers.get('x-forwarded-for') ?? '';
  const program = (headers.get('user-agent') ?? '').replaceAll(/[^\x20-\x7e]+/g, ' ').trim();
  const known = isIP(address) === 0 ? 'unknown' : address;
  return [known, through, program].filter(Boolean).join(' ').slice(0, ORIGIN_MAX);
}
