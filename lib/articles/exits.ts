/** A public place where a story, or something of it, can appear. */
export interface Exit {
  /** As the newsroom calls it. */
  name: string;
  /** The file of its door. */
  door: string;
  /**
   * Its address for a story at `address`, a path such as `/world/boats`; `other` is another live story of its section,
   * and `word` stands in its headline.
   */
  address(story: { address: string; other: string; word: string }): string;
  /** Shows the text of corrections. */
  showsCorrections?: boolean;
}

/**
 * Every public place where a story can appear: what is corrected, moved or killed has to be so in each of them. A new
 * door of the site is listed here or in `EXITS_WITHOUT_STORIES`; a test holds both against the folders.
 */
export const EXITS: readonly Exit[] = [
  {
    name: 'its page',
    door: 'app/(site)/[section]/[slug]/page.tsx',
    address: ({ address }) => address,
    showsCorrections: true,
  },
  {
    name: 'further stories below another page',
    door: 'app/(site)/[section]/[slug]/page.tsx',
    address: ({ other }) => other,
  },
  { name: 'the front page', door: 'app/(site)/page.tsx', address: () => '/' },
  {
    name: 'the front of its section',
    door: 'app/(site)/[section]/page.tsx',
    address: ({ address }) => `/${address.split('/')[1]}`,
  },
  {
    name: 'the list of corrections',
    door: 'app/(site)/corrections/page.tsx',
    address: () => '/corrections',
    showsCorrections: true,
  },
  {
    name: 'a search for a word of it',
    door: 'app/(site)/search/page.tsx',
    address: ({ word }) => `/search?q=${encodeURIComponent(word)}`,
  },
  {
    name: 'the published stories of the API',
    door: 'app/api/v1/published/route.ts',
    address: () => '/api/v1/published?limit=100',
  },
  {
    name: 'what is offered to somebody who types',
    door: 'app/api/v1/suggest/route.ts',
    address: ({ word }) => `/api/v1/suggest?q=${encodeURIComponent(word)}`,
  },
];

/** Doors of the site that show no story. */
export const EXITS_WITHOUT_STORIES: readonly string[] = [
  'app/(site)/gone/page.tsx',
  'app/(site)/missing/page.tsx',
  'app/(site)/reader.js/route.ts',
];
