import { endToEnd, pairs } from './hop-by-hop.ts';

const HIDDEN = new Set(['server', 'x-nextjs-cache', 'x-powered-by', 'x-request-id']);
const HIDDEN_PREFIXES = ['x-internal-', 'x-middleware-', 'x-next-', 'x-nightdesk-'];

/** An answer's headers as the client gets them, in Node's flat form. */
export function headersForClient(rawHeaders: readonly string[]): string[] {
  return endToEnd(pairs(rawHeaders))
    .filter(([name]) => isPublic(name.toLowerCase()))
    .flat();
}

function isPublic(name: string): boolean {
  return !HIDDEN.has(name) && !HIDDEN_PREFIXES.some((prefix) => name.startsWith(prefix));
}
