import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from '#server/front-door/vetting.ts';
import { LONGEST_BEACON_BYTES } from './read-beacon.ts';

/** Why a beacon is refused by its headers, before any of its body is read; null when it may come in. */
export function refuseBeacon(headers: IncomingHttpHeaders, host: string): Refusal | null {
  if (!isOwnPage(headers, host)) {
    return { status: 403, sentence: 'Views are told by the pages of this site alone.' };
  }
  if (!/^application\/json(?:;|$)/i.test(headers['content-type'] ?? '')) {
    return { status: 415, sentence: 'A view is told as application/json.' };
  }
  const length = headers['content-length'] ?? '';
  if (!/^\d{1,15}$/.test(length) || headers['transfer-encoding'] !== undefined) {
    return { status: 411, sentence: 'Send the view with its Content-Length.' };
  }
  if (Number(length) <= LONGEST_BEACON_BYTES) return null;
  return { status: 413, sentence: `A view is told in ${LONGEST_BEACON_BYTES} bytes at most.` };
}

/** Browsers say where a request comes from by one header or the other, and no page can change that. */
function isOwnPage({ origin, ...headers }: IncomingHttpHeaders, host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
