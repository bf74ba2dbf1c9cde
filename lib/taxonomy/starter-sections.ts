/** What an empty newsroom begins with; it can be changed at any time. */
export const STARTER_SECTIONS = [
  { slug: 'news', name: 'News' },
  { slug: 'world', name: 'World' },
  { slug: 'politics', name: 'Politics' },
  { slug: 'business', name: 'Business' },
  { slug: 'culture', name: 'Culture' },
  { slug: 'sport', name: 'Sport' },
  { slug: 'opinion', name: 'Opinion' },
] as const;
