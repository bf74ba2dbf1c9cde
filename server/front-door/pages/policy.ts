import { EMBED_PROVIDERS } from '#lib/content/embed-providers.ts';
import type { Pressed } from './press.ts';

/** Where the cards of embeds may open a frame. */
const FRAMES = [
  ...new Set(Object.values(EMBED_PROVIDERS).map((provider) => new URL(provider.frame('0')).origin)),
].sort();

const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];
const HALF_A_YEAR_S = 15_768_000;

/** What only a header can say. */
const NOT_FRAMED = "frame-ancestors 'none'";

/**
 * What a browser may do with a pressed page: nothing but show it, with files of this site. A script of the allow-list may
 * come besides, from its one address, and tell its one place what it counts, some of them by a picture.
 */
export function contentPolicy(pressed: Pressed): string {
  return `${policyInPage(pressed)}; ${NOT_FRAMED}`;
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

/** Headers that protect whoever looks at what this site sends. */
export function protection(isHttps: boolean): string[] {
  const headers = ['X-Content-Type-Options', 'nosniff'];
  if (isHttps) headers.push('Strict-Transport-Security', `max-age=${HALF_A_YEAR_S}`);
  return headers;
}

/** The same for documents. */
export function documentProtection(isHttps: boolean): string[] {
  return [
    ...protection(isHttps),
    'Referrer-Policy',
    'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy',
    'same-origin',
    'Permissions-Policy',
    PERMISSIONS.map((feature) => `${feature}=()`).join(', '),
  ];
}
