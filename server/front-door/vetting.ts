import type { IncomingMessage } from 'node:http';
import { foreignChange, isOwnOrigin } from '#lib/auth/origin.ts';
import { type Client, identifyClient } from './client-address.ts';
import type { Framing } from './request-headers.ts';
import { isInternal, pathAndQuery, pathOf } from './request-target.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** A request that may go on, and what was learnt about it. */
export interface Vetted {
  readonly path: string;
  readonly client: Client;
  readonly framing: Framing;
}

/** A request that ends here, with the status and the sentence for its sender. */
export interface Refusal {
  readonly status: number;
  readonly sentence: string;
  /** Whether what follows on the connection is still understood; else it is closed. */
  readonly mayGoOn?: boolean;
}

/** What requests are held to. */
export interface Terms {
  /** In bytes. */
  readonly bodyLimit: number;
  /** As of proxies. */
  readonly isTrusted: (address: string) => boolean;
  /** The origin that readers use. */
  readonly siteUrl: string;
}

/** The API takes changes by token from anywhere, and looks at the origin and the type of the others itself. */
const API = /^\/api(?:[/?]|$)/;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Looks at a request's first line and headers only; nothing of its body has been read. */
export function vet(request: IncomingMessage, terms: Terms): Vetted | Refusal {
  const path = pathAndQuery(request.url ?? '');
  const client = identifyClient(request.socket.remoteAddress, request.headers, terms.isTrusted);
  const refused = refuseAddress(request, path, client.host);
  if (path === null || refused) return refused ?? MALFORMED;
  const framing = framingOf(request);
  if (framing === null)
    return refusal(400, 'The length of the body is unclear. Send Content-Length or chunks, not both.');
  if (framing.kind === 'length' && framing.bytes > terms.bodyLimit) return tooLarge(terms.bodyLimit);
  const hasBody = framing.kind === 'chunked' || (framing.kind === 'length' && framing.bytes > 0);
  const refusedChange = refuseForeign(request, path, terms.siteUrl) ?? refuseType(request, path, hasBody);
  return refusedChange ?? { path, client, framing };
}

const MALFORMED = refusal(400, 'The address is malformed. Check it and try again.');

function refuseAddress(request: IncomingMessage, path: string | null, host: string): Refusal | null {
  if (!METHODS.has(request.method ?? ''))
    return refusal(405, 'This method is not understood here. Use GET or POST.');
  if (path === null) return MALFORMED;
  if (countOf(request, 'host') !== 1 || !isSaneHost(host)) {
    return refusal(400, 'The Host header is missing or malformed. Send exactly one.');
  }
  if (!isInternal(pathOf(path))) return null;
  return refusal(404, 'There is nothing at this address. Check it, or start at the front page.');
}

/** A change that a page of another site, or none, has sent. */
function refuseForeign(request: IncomingMessage, path: string, siteUrl: string): Refusal | null {
  if (SAFE.has(request.method ?? '') || API.test(path)) return null;
  if (isOwnOrigin(request.headers.origin ?? null, siteUrl)) return null;
  return { ...refusal(403, foreignChange(siteUrl)), mayGoOn: true };
}

/** A change of a page is a form, or what Next's own script sends: arguments of an action, which another site's form could not. */
function refuseType({ method, headers }: IncomingMessage, path: string, hasBody: boolean): Refusal | null {
  if (!hasBody || SAFE.has(method ?? '') || API.test(path)) return null;
  const type = headers['content-type'] ?? '';
  const isCall = headers['next-action'] !== undefined && /^text\/plain\b/i.test(type);
  if (isCall || /^multipart\/form-data\b/i.test(type)) return null;
  return { ...refusal(415, 'Pages take forms alone. Send multipart/form-data.'), mayGoOn: true };
}

/** The refusal of a body that is larger than `bodyLimit` bytes. */
export function tooLarge(bodyLimit: number): Refusal {
  return refusal(
    413,
    `The upload is too large. Send at most ${Math.floor(bodyLimit / 1024 / 1024)} MB at a time.`,
  );
}

/** A name or address with an optional port, and nothing else. */
export function isSaneHost(host: string): boolean {
  return HOST.test(host);
}

function refusal(status: number, sentence: string): Refusal {
  return { status, sentence };
}

/** null when two readers could disagree about where the body ends, which is how requests are smuggled. */
function framingOf(request: IncomingMessage): Framing | null {
  const encoding = request.headers['transfer-encoding'];
  const length = request.headers['content-length'];
  if (encoding !== undefined) {
    return encoding.trim().toLowerCase() === 'chunked' && length === undefined ? { kind: 'chunked' } : null;
  }
  if (length === undefined) return { kind: 'none' };
  if (!/^\d{1,15}$/.test(length) || countOf(request, 'content-length') > 1) return null;
  return { kind: 'length', bytes: Number(length) };
}

function countOf(request: IncomingMessage, name: string): number {
  return request.rawHeaders.filter((header, i) => i % 2 === 0 && header.toLowerCase() === name).length;
}
