import { SITEMAP_INDEX } from './files.ts';

// Each with what must not follow: a section may be called "administration" or "search-and-rescue".
const CLOSED = [
  '/admin$',
  '/admin/',
  '/api/',
  '/invitation/',
  '/forgotten-password$',
  '/password-reset/',
  '/preview/',
  '/search$',
  '/search?',
  '/setup$',
  '/sign-in$',
];
const OPEN = ['/api/v1/published'];

/** What programs that walk the site are asked to do (RFC 9309). It hides nothing: what is closed is so by itself. */
export function writeRobots(siteUrl: string): string {
  return [
    'User-agent: *',
    ...OPEN.map((path) => `Allow: ${path}`),
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${siteUrl}${SITEMAP_INDEX}`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    '',
  ].join('\n');
}
