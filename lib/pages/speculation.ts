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
 * Speculation rules (WICG): a browser may get a page of this site ready that a reader is about to open, such as when the
 * pointer rests on its link. Feeds and files have a dot in their address, pages have none.
 *
 * @param isCounted whether somebody counts visits: a page that is rendered ahead would run their script and be counted,
 *   also if nobody opens it, so that it is only fetched
 */
export function speculationRules(isCounted: boolean) {
  return isCounted ? { prefetch: RULES } : { prerender: RULES };
}

const RULES = [
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
];
