import { posix } from 'node:path';

const INTERNAL = '/api/internal';
const DECODING_ROUNDS = 4;

/**
 * The path and query to ask Next for, from a request target in origin or absolute form (RFC 9112, 3.2); null when
 * the target is malformed.
 */
export function pathAndQuery(target: string): string | null {
  if (/^https?:\/\//i.test(target)) {
    if (!URL.canParse(target)) return null;
    const { pathname, search } = new URL(target);
    return pathname + search;
  }
  return target.startsWith('/') && !target.includes('#') ? target : null;
}

/** The path without its query. */
export function pathOf(pathWithQuery: string): string {
  return pathWithQuery.split('?', 1)[0] ?? '/';
}

/**
 * Whether a path leads to the routes that only this machine's own processes may call, in whatever spelling a
 * router could still understand: encoded, doubled slashes, dot segments, capitals. Malformed encodings count too.
 */
export function isInternal(path: string): boolean {
  const plain = decodeFully(path);
  if (plain === null) return true;
  const normal = posix.normalize(plain.replaceAll('\\', '/').replaceAll(/\/+/g, '/')).toLowerCase();
  return normal === INTERNAL || normal.startsWith(`${INTERNAL}/`) || normal.startsWith(`${INTERNAL}.`);
}

function decodeFully(path: string): string | null {
  let decoded = path;
  for (let round = 0; round < DECODING_ROUNDS; round += 1) {
    try {
      const next = decodeURIComponent(decoded);
      if (next === decoded) return decoded;
      decoded = next;
    } catch {
      // After the first round a lone "%" is a plain character, as in "/100%25".
      return round === 0 ? null : decoded;
    }
  }
  return null;
}
