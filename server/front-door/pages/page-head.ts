import { fileProtection, NO_DOCUMENT, protection } from '#server/front-door/protection.ts';
import type { Answer } from './ask-next.ts';
import type { Kind } from './kinds.ts';
import { contentPolicy } from './policy.ts';
import type { Pressed } from './press.ts';

/** What of an answer's headers reaches readers of a kept page; all else is between Next and this door. */
const PASSED = new Set([
  'access-control-allow-origin',
  'content-language',
  'content-type',
  'link',
  'location',
  'x-robots-tag',
]);

const CACHE_CONTROL: Readonly<Record<Kind['name'], string>> = {
  // Copies elsewhere cannot be purged, so each use of one is asked for; the answer is a 304 as long as it is right.
  page: 'public, max-age=0, must-revalidate',
  feed: 'public, max-age=0, must-revalidate',
  search: 'public, max-age=0, must-revalidate',
  // Pages name its version.
  script: 'public, max-age=31536000, immutable',
  // Its address is made of its bytes.
  logo: 'public, max-age=31536000, immutable',
  picture: 'public, max-age=0, must-revalidate',
};

const REMEMBERED = 500;
const remembered = new Map<string, readonly string[]>();

/** Of documents alone, and told by a web server itself: what may be done with a page stands in the page, too. */
const OWN = new Set(['content-security-policy', 'strict-transport-security']);
const COMMON = namedIn([
  ...['Content-Type', 'text/html; charset=utf-8'],
  ...['Cache-Control', CACHE_CONTROL.page],
  ...['Vary', 'Accept-Encoding'],
  ...protection(false),
]);

/** Whether a document has the headers of all others, so that a web server that knows these may send it from its file. */
export function isCommonHead(head: readonly string[]): boolean {
  return namedIn(head) === COMMON;
}

function namedIn(head: readonly string[]): string {
  const lines = head.flatMap((name, at) => {
    const isOther = at % 2 === 1 || OWN.has(name.toLowerCase());
    return isOther ? [] : [`${name.toLowerCase()}: ${head[at + 1]}`];
  });
  return lines.join('\n');
}

/**
 * The headers of every form of a page, in Node's flat form. `pressed` is null for what is no document. Most pages have the
 * same, which are then kept once.
 */
export function pageHead(
  answer: Pick<Answer, 'status' | 'headers'>,
  kind: Kind,
  pressed: Pressed | null,
  isHttps: boolean,
): readonly string[] {
  const made = makeHead(answer, kind, pressed, isHttps);
  const text = made.join('\n');
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size < REMEMBERED) remembered.set(text, made);
  return made;
}

function makeHead(
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  kind: Kind,
  pressed: Pressed | null,
  isHttps: boolean,
): string[] {
  const passed = headers.flatMap(([name, value]) => {
    // Those of a document stand in it.
    const isPassed = PASSED.has(name.toLowerCase()) && !(pressed && name.toLowerCase() === 'link');
    return isPassed ? [name, value] : [];
  });
  const policy = pressed ? contentPolicy(pressed) : NO_DOCUMENT;
  return [
    ...passed,
    // What is not there now may be there in a moment, whatever its address is made of.
    ...['Cache-Control', CACHE_CONTROL[status === 200 ? kind.name : 'page']],
    ...['Vary', 'Accept-Encoding'],
    ...(kind.name === 'script' ? fileProtection(isHttps) : protection(isHttps)),
    ...['Content-Security-Policy', policy],
  ];
}
