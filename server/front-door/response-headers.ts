import { endToEnd, pairs } from './hop-by-hop.ts';
import { NO_DOCUMENT } from './protection.ts';

const HIDDEN = new Set([
  'content-security-policy',
  'server',
  'x-nextjs-cache',
  'x-powered-by',
  'x-request-id',
]);
/** What a browser runs scripts in. */
const DOCUMENT = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const HIDDEN_PREFIXES = ['x-internal-', 'x-middleware-', 'x-next-', 'x-nightdesk-'];

/** An answer's headers as the client gets them, in Node's flat form, with the `policy` that a document has. */
export function headersForClient(rawHeaders: readonly string[], policy: string): string[] {
  const headers = endToEnd(pairs(rawHeaders)).filter(([name]) => isPublic(name.toLowerCase()));
  const isDocument = headers.some(([name, value]) => /^content-type$/i.test(name) && DOCUMENT.test(value));
  return [...headers.flat(), 'Content-Security-Policy', isDocument ? policy : NO_DOCUMENT];
}

function isPublic(name: string): boolean {
  return !HIDDEN.has(name) && !HIDDEN_PREFIXES.some((prefix) => name.startsWith(prefix));
}
