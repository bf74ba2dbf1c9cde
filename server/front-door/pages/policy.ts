import { EMBED_PROVIDERS } from '#lib/content/embed-providers.ts';
import { REPORT_DIRECTIVES } from '#server/front-door/protection.ts';
import type { Pressed } from './press.ts';

/** Where the cards of embeds may open a frame. */
export const FRAMES: readonly string[] = [
  ...new Set(Object.values(EMBED_PROVIDERS).map((provider) => new URL(provider.frame('0')).origin)),
].sort();

/** What only a header can say. */
const IN_HEADER = ["frame-ancestors 'none'", ...REPORT_DIRECTIVES].join('; ');

/**
 * What a browser may do with a pressed page: nothing but show it, with files of this site. A script of the allow-list may
 * come besides, from its one address, and tell its one place what it counts, some of them by a picture.
 */
export function contentPolicy(pressed: Pressed): string {
  return `${policyInPage(pressed)}; ${IN_HEADER}`;
}

/** The same as it stands in the page, for web servers that send its file and know nothing of it. */
export function policyInPage({ styleHashes, scriptHashes, hasFrames, analytics }: Pressed): string {
  const [script, sendsTo] = analytics === null ? [[], []] : [[analytics.src], [analytics.sendsTo]];
  const directives = [
    ["default-src 'none'"],
    ["script-src 'self'", ...script, ...scriptHashes],
    ["style-src 'self'", ...styleHashes],
    ["img-src 'self' data:", ...sendsTo],
    ["font-src 'self'"],
    ["connect-src 'self'", ...sendsTo],
    ...(hasFrames ? [['frame-src', ...FRAMES]] : []),
    ["form-action 'self'"],
    ["base-uri 'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
