/** What is no reader page, costs more than a page, or does something. */
const NOT_READY = [
  '/admin',
  '/admin/*',
  '/api/*',
  '/invitation/*',
  '/forgotten-password*',
  '/password-reset/*',
  '/preview/*',
  '/search',
  '/search\\?*',
  '/setup*',
  '/sign-in*',
];

/**
 * Speculation rules (WICG): a browser may render a page of this site that a reader is about to open, such as when the
 * pointer rests on its link. Feeds and files have a dot in their address, pages have none.
 */
export const SPECULATION_RULES = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: [...NOT_READY, '/*.*'] } },
          { not: { selector_matches: '[rel~="nofollow"], [download], [target="_blank"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};
