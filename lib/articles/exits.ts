import { authorAddress, monthAddress, topicAddress } from './addresses.ts';
import { type Month, writeMonth } from './months.ts';

/** What addresses of exits are made of. */
export interface StoryWithExits {
  /** A path such as `/world/boats`. */
  address: string;
  /** That of another live story, of its section. */
  other: string;
  /** Slugs of a tag of both and of an author of both. */
  tag: string;
  author: string;
  /** When it was published. */
  month: Month;
  /** In its headline. */
  word: string;
}

/** A public place where a story, or something of it, can appear. */
export interface Exit {
  /** As the newsroom calls it. */
  name: string;
  /** The file of its door. */
  door: string;
  /** Its address for a story. */
  address(story: StoryWithExits): string;
  /** What it shows of a story; its headline and address when left out. */
  shows?: 'address' | 'picture';
  /** The class of the part of the page that it is; the whole page when left out. */
  part?: string;
  /** What it answers; 200 when left out. */
  status?: number;
  /** Shows the text of corrections. */
  showsCorrections?: boolean;
  /** Shows pages of the site as well as stories. */
  showsPages?: boolean;
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
    showsPages: true,
  },
  {
    name: 'further stories below another page',
    door: 'app/(site)/[section]/[slug]/page.tsx',
    address: ({ other }) => other,
  },
  { name: 'the front page', door: 'app/(site)/page.tsx', address: () => '/' },
  {
    name: 'what is read most, on the front page',
    door: 'app/(site)/page.tsx',
    address: () => '/',
    part: 'most-read',
  },
  {
    name: 'the front of its section',
    door: 'app/(site)/[section]/page.tsx',
    address: ({ address }) => `/${address.split('/')[1]}`,
    showsPages: true,
  },
  {
    name: 'the page of its topic',
    door: 'app/(site)/topics/[tag]/page.tsx',
    address: ({ tag }) => topicAddress(tag),
  },
  {
    name: 'the page of its author',
    door: 'app/(site)/authors/[author]/page.tsx',
    address: ({ author }) => authorAddress(author),
  },
  {
    name: 'the archive of its month',
    door: 'app/(site)/archive/[year]/[month]/page.tsx',
    address: ({ month }) => monthAddress(month),
  },
  {
    name: 'the newest stories on the page of an error',
    door: 'app/(site)/missing/page.tsx',
    address: () => '/nowhere',
    status: 404,
  },
  {
    name: 'the same at another address, for which it is not made again',
    door: 'app/(site)/missing/page.tsx',
    address: () => '/world/nowhere',
    status: 404,
  },
  {
    name: 'the list of corrections',
    door: 'app/(site)/corrections/page.tsx',
    address: () => '/corrections',
    showsCorrections: true,
    showsPages: true,
  },
  {
    name: 'a search for a word of it',
    door: 'app/(site)/search/page.tsx',
    address: ({ word }) => `/search?q=${encodeURIComponent(word)}`,
    showsPages: true,
  },
  {
    name: 'the feed of the site',
    door: 'app/(site)/feed.xml/route.ts',
    address: () => '/feed.xml',
  },
  {
    name: 'the feed of the site in JSON',
    door: 'app/(site)/feed.json/route.ts',
    address: () => '/feed.json',
  },
  {
    name: 'the feed of its section',
    door: 'app/(site)/[section]/feed.xml/route.ts',
    address: ({ address }) => `/${address.split('/')[1]}/feed.xml`,
  },
  {
    name: 'the feed of its tag',
    door: 'app/(site)/topics/[tag]/feed.xml/route.ts',
    address: ({ tag }) => `${topicAddress(tag)}/feed.xml`,
  },
  {
    name: 'the feed of its author',
    door: 'app/(site)/authors/[author]/feed.xml/route.ts',
    address: ({ author }) => `${authorAddress(author)}/feed.xml`,
  },
  {
    name: 'the sitemap of its month',
    door: 'app/(site)/sitemap/[file]/route.ts',
    address: ({ month }) => `/sitemap/${writeMonth(month)}.xml`,
    shows: 'address',
    showsPages: true,
  },
  {
    name: 'the sitemap of news',
    door: 'app/(site)/news-sitemap.xml/route.ts',
    address: () => '/news-sitemap.xml',
  },
  {
    name: 'its social picture',
    door: 'app/(site)/[section]/[slug]/social.png/route.ts',
    address: ({ address }) => `${address}/social.png`,
    shows: 'picture',
    showsPages: true,
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
    showsPages: true,
  },
];

/** Doors of the site that show no story. */
export const EXITS_WITHOUT_STORIES: readonly string[] = [
  'app/(site)/archive/page.tsx',
  'app/(site)/gone/page.tsx',
  'app/(site)/missing/page.tsx',
  'app/(site)/media/logo/[file]/route.ts',
  'app/(site)/reader.js/route.ts',
  'app/(site)/robots.txt/route.ts',
  'app/(site)/sitemap.xml/route.ts',
];
