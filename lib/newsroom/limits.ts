/** The most characters of each text of the settings, and the most social profiles. Without zod, for the browser. */
export const NEWSROOM_LIMITS = {
  name: 100,
  tagline: 200,
  footerText: 300,
  footerLines: 2,
  contactAddress: 200,
  analyticsSite: 253,
  profiles: 8,
  profileAddress: 300,
} as const;
