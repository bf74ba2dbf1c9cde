import { KEYS_HEADER, SITE_KEY, writeKeys } from '#lib/pages/keys.ts';

/** Node refuses answers whose headers have 16 KB; the keys leave room for the others. */
const KEYS_BYTES = 8000;

interface MachineAnswer {
  /** Its media type. */
  type: string;
  /** What it shows, the most telling first: see `PageKeys`. */
  keys: readonly string[];
  /** ISO 8601; null when nothing on it has a date. */
  changedAt?: string | null;
  status?: number;
}

/**
 * An answer for machines with its page keys. It has no ETag and answers no conditional request: that is the front door's,
 * which knows the bytes; and a date alone goes back when what was newest is taken down, so 304 would keep it alive.
 */
export function machineAnswer(
  body: string | Uint8Array<ArrayBuffer>,
  { type, keys, changedAt = null, status = 200 }: MachineAnswer,
): Response {
  const headers = new Headers({
    'content-type': type,
    'cache-control': 'no-cache',
    [KEYS_HEADER]: headerKeys(keys),
  });
  if (changedAt !== null) headers.set('last-modified', new Date(changedAt).toUTCString());
  return new Response(body, { status, headers });
}

/** There is nothing at this address, or no more: 404 or 410. */
export function nothingThere(status: 404 | 410, keys: readonly string[]): Response {
  const sentence = status === 410 ? 'This is no longer available.' : 'There is nothing at this address.';
  return machineAnswer(sentence, { type: 'text/plain; charset=utf-8', keys, status });
}

/** It stands at another absolute address now. */
export function movedTo(address: string, keys: readonly string[]): Response {
  return new Response(null, { status: 301, headers: { location: address, [KEYS_HEADER]: headerKeys(keys) } });
}

// Where a page names so many authors and tags that they do not fit, a new name of the last of them comes late: kept
// pages are made anew every few minutes anyway.
function headerKeys(keys: readonly string[]): string {
  const all = writeKeys([SITE_KEY, ...keys]);
  return all.length <= KEYS_BYTES ? all : all.slice(0, all.lastIndexOf(' ', KEYS_BYTES));
}
