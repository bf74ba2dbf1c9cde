import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf } from '#server/front-door/request-target.ts';
import type { Asked } from './asked.ts';
import type { KeptPage, Representation } from './kept-page.ts';

/** Why the answer is what it is (RFC 9211); nothing for a hit. */
export interface Told {
  readonly cacheStatus: string;
  /** For an answer that is older than it should be. */
  readonly ageS?: number;
}

/** Sends a page whose body is in memory, or a 304. Ranges are not served: a page is sent whole. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
  page: KeptPage,
  told?: Told,
): void {
  const form = page.in(asked.encoding);
  if (form === null) throw new Error(`The body of ${pathOf(page.facts.address)} is not in memory.`);
  if (page.facts.status === 200 && isUnchanged(asked, form, page.facts.lastModified)) {
    response.writeHead(304, telling(form.unchangedHeaders, told));
    response.end();
    return;
  }
  response.writeHead(page.facts.status, telling(form.headers, told));
  if (request.method === 'HEAD') response.end();
  else response.end(form.body);
}

function telling(headers: string[], told: Told | undefined): string[] {
  if (told === undefined) return headers;
  const age = told.ageS === undefined ? [] : ['Age', String(told.ageS)];
  return [...headers.slice(0, -1), told.cacheStatus, ...age];
}

/**
 * RFC 9110, 13.2.2: tags win over dates. A client may hold a weak copy of a tag, as proxies make them. Dates have to be the
 * same: that of a feed goes back when its newest story is taken down, and whoever holds the later one holds that story.
 */
function isUnchanged(asked: Asked, { etag }: Representation, lastModified: string): boolean {
  const { ifNoneMatch, ifModifiedSince } = asked;
  if (ifNoneMatch !== '') return ifNoneMatch === etag || listsTag(ifNoneMatch, etag);
  // Nearly nobody asks so, and two dates take longer to read than all the rest.
  if (ifModifiedSince === '') return false;
  return ifModifiedSince === lastModified || Date.parse(ifModifiedSince) === Date.parse(lastModified);
}

function listsTag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
