import { isAllowedLink } from '#lib/content/link.ts';
import type { Drop } from '#lib/import/dropped.ts';
import { all, isBlank, unwrap } from './elements.ts';

/** What advertisers and mailing programs add to an address to follow people. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|s_cid|cmpid)$/i;

/** Addresses that only pass on to another, and the parameter that holds it. */
const DETOURS: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'],
];
const MOST_DETOURS = 3;

/** Cleans the addresses of links, and takes away links that a story may not hold; their words stay. */
export function cleanLinks(root: HTMLElement, drop: Drop): void {
  for (const link of all(root, 'a')) {
    const href = link.getAttribute('href');
    if (isMarkOfPlace(link, href)) link.remove();
    else if (href === null) unwrap(link);
    else if (isBlank(link.textContent)) unwrap(link);
    else cleanLink(link, href, drop);
  }
}

function cleanLink(link: HTMLElement, written: string, drop: Drop): void {
  const href = cleanAddress(written);
  if (href !== null) {
    link.setAttribute('href', href);
    return;
  }
  drop('links');
  unwrap(link);
}

/** The "#" or "¶" beside a heading, which leads to that heading. */
function isMarkOfPlace(link: HTMLElement, href: string | null): boolean {
  return href?.includes('#') === true && /^[#¶§🔗]$/u.test((link.textContent ?? '').trim());
}

/** An address without detours and tracking, otherwise as it was; null when a story may not link to it. */
export function cleanAddress(written: string): string | null {
  const address = withoutDetours(written.trim());
  if (!isAllowedLink(address)) return null;
  const url = new URL(address);
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return address;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

function withoutDetours(address: string): string {
  let current = address;
  for (let step = 0; step < MOST_DETOURS && URL.canParse(current); step += 1) {
    const { hostname, pathname, searchParams } = new URL(current);
    const detour = DETOURS.find(([host, path]) => host.test(hostname) && path.test(pathname));
    const target = detour && searchParams.get(detour[2]);
    if (!target) return current;
    current = target;
  }
  return current;
}
