import type { Client } from './client-address.ts';
import { endToEnd, type Header, pairs } from './hop-by-hop.ts';
import { withoutUnreadableState } from './router-state.ts';

/** The names beginning with `next-` that the browser's router sends; every other one steers Next from within. */
const ROUTER_HEADERS = new Set([
  'next-action',
  'next-hmr-refresh',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
]);

/** Sent by the browser to the development server, where it ties its messages to a page. */
const DEVELOPMENT_HEADERS = new Set(['x-nextjs-request-id', 'x-nextjs-html-request-id']);

/** Headers by which Next, its hosts or this program talk to themselves, and those that only a proxy may set. */
const INTERNAL_PREFIXES = [
  'next-',
  'x-action-',
  'x-forwarded-',
  'x-invocation-',
  'x-invoke-',
  'x-matched-path',
  'x-middleware-',
  'x-next-',
  'x-nextjs-',
  'x-nightdesk-',
  'x-now-',
  'x-original-',
  'x-prerender-revalidate',
  'x-rewrite-url',
  'x-vercel-',
];

/** Framing and identity, which the front door writes anew. */
const REWRITTEN = new Set([
  'content-length',
  'content-security-policy',
  'content-security-policy-report-only',
  'expect',
  'forwarded',
  'host',
  'true-client-ip',
  'x-client-ip',
  'x-real-ip',
  'x-request-id',
]);

/** How the body of a request is delimited, as Node's parser understood it. */
export type Framing =
  | { readonly kind: 'none' | 'chunked' }
  | { readonly kind: 'length'; readonly bytes: number };

/** What `headersForNext` adds to the client's own headers. */
export interface Passport {
  readonly client: Client;
  readonly requestId: string;
  readonly framing: Framing;
  /** Next takes from it which scripts may run in a document that it renders. */
  readonly policy: string;
}

/** Whether a header (in lower case) may reach Next when somebody outside sends it. */
export function isWelcome(name: string): boolean {
  if (ROUTER_HEADERS.has(name) || DEVELOPMENT_HEADERS.has(name)) return true;
  return !REWRITTEN.has(name) && !INTERNAL_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** The request's headers as Next gets them, in Node's flat form. */
export function headersForNext(rawHeaders: readonly string[], passport: Passport): string[] {
  const { client, requestId, framing, policy } = passport;
  const own: Header[] = [
    ['Host', client.host],
    ['X-Forwarded-For', client.address],
    ['X-Forwarded-Proto', client.proto],
    ['X-Forwarded-Host', client.host],
    ['X-Request-Id', requestId],
    ['Content-Security-Policy', policy],
  ];
  const kept = endToEnd(pairs(rawHeaders)).filter(([name]) => isWelcome(name.toLowerCase()));
  return [...own, ...withoutUnreadableState(kept), ...framingHeaders(framing)].flat();
}

function framingHeaders(framing: Framing): Header[] {
  if (framing.kind === 'length') return [['Content-Length', String(framing.bytes)]];
  return framing.kind === 'chunked' ? [['Transfer-Encoding', 'chunked']] : [];
}
