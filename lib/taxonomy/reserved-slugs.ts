/**
 * Words that are addresses of their own and so cannot name a section or a story. The database refuses them for
 * sections as well; a test holds the two lists together.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'admin',
  'amp',
  'api',
  'archive',
  'authors',
  'corrections',
  'feed',
  'fronts',
  'gone',
  'invitation',
  'livez',
  'media',
  'metrics',
  'missing',
  'news-sitemap',
  'next',
  'preview',
  'readyz',
  'robots',
  'search',
  'set-up',
  'setup',
  'sign-in',
  'sign-out',
  'sitemap',
  'static',
  'topics',
]);
