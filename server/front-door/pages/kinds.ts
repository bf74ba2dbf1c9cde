import {
  addressKey,
  archiveKey,
  authorKey,
  authorListKey,
  FRONT_KEY,
  SITE_KEY,
  sectionListKey,
  tagKey,
  tagListKey,
} from '#lib/pages/keys.ts';
import { tidyQuery } from '#lib/search/tidy-query.ts';
import { isSlug } from '#lib/shared/slug.ts';
import { RESERVED_SLUGS } from '#lib/taxonomy/reserved-slugs.ts';

/** What stands at an address of the reader's site. */
export interface Kind {
  readonly name: 'page' | 'feed' | 'search' | 'script' | 'picture' | 'logo';
  /** The query parameters it knows, in order of the alphabet. */
  readonly params: readonly string[];
  /** The longest it is kept; without it, until it is purged. */
  readonly keepMs?: number;
  /** It need not say what it shows, since that is nothing but the address itself. */
  readonly isPlain?: boolean;
}

/** An address that may be kept, in its one canonical form. */
export interface Address {
  /** Path and known parameters as they are asked for and kept. */
  readonly key: string;
  readonly path: string;
  readonly kind: Kind;
  /** What touches the page whatever it says of itself, so that a 404 knows too. */
  readonly keys: readonly string[];
}

const STORY: Kind = { name: 'page', params: [] };
const LISTING: Kind = { name: 'page', params: ['before'] };
const FEED: Kind = { name: 'feed', params: [] };
const ROBOTS: Kind = { name: 'feed', params: [], isPlain: true };
const PICTURE: Kind = { name: 'picture', params: [] };
const LOGO: Kind = { name: 'logo', params: [], isPlain: true };
const SCRIPT: Kind = { name: 'script', params: ['v'], isPlain: true };
const SEARCH: Kind = {
  name: 'search',
  params: ['from', 'page', 'q', 'section', 'sort', 'to'],
  keepMs: 10_000,
};

/** Where the reader's own script is, apart from its version. */
export const READER_SCRIPT = '/reader.js';
const SITEMAP = /^\/(?:news-)?sitemap(?:[-/][a-z0-9-]{1,40})?\.xml$/;
const SOCIAL_FILE = '/social.png';
const LOGO_FILE = /^\/media\/logo\/[0-9a-f]{32}\.png$/;
const FEED_FILE = /\/feed\.(?:xml|json)$/;

/** The canonical form of a path and query; null for what is never kept, also for any other spelling of a path. */
export function addressOf(pathAndQuery: string): Address | null {
  const mark = pathAndQuery.indexOf('?');
  const path = mark === -1 ? pathAndQuery : pathAndQuery.slice(0, mark);
  const found = placeOf(path);
  if (found === null) return null;
  const query = mark === -1 ? '' : canonicalQuery(pathAndQuery.slice(mark + 1), found.kind.params);
  return {
    key: path + query,
    path,
    kind: found.kind,
    keys: [SITE_KEY, addressKey(path), ...found.keys],
  };
}

/** The social picture of a story, which goes with it. */
function pictureOf(path: string): Place | null {
  const [, section = '', slug = ''] = path.split('/');
  const story = pageAt([section, slug]);
  const isStory = path.split('/').length === 3 && story?.kind === STORY;
  return isStory ? { kind: PICTURE, keys: [addressKey(path)] } : null;
}

interface Place {
  readonly kind: Kind;
  readonly keys: readonly string[];
}

function placeOf(path: string): Place | null {
  if (path === '/') return { kind: STORY, keys: [] };
  if (path === READER_SCRIPT) return { kind: SCRIPT, keys: [] };
  if (path === '/robots.txt') return { kind: ROBOTS, keys: [] };
  if (LOGO_FILE.test(path)) return { kind: LOGO, keys: [] };
  if (SITEMAP.test(path)) return { kind: FEED, keys: [] };
  if (path.endsWith(SOCIAL_FILE)) return pictureOf(path.slice(0, -SOCIAL_FILE.length));
  if (!FEED_FILE.test(path)) return pageAt(path.slice(1).split('/'));
  const listed = path.slice(1, path.lastIndexOf('/')).split('/');
  if (listed[0] === '') return { kind: FEED, keys: [FRONT_KEY] };
  const page = pageAt(listed);
  return page?.kind === LISTING ? { kind: FEED, keys: page.keys } : null;
}

function pageAt(segments: readonly string[]): Place | null {
  const [first = '', second = '', third = ''] = segments;
  if (segments.length > 3 || !isSlug(first)) return null;
  if (segments.length === 1) return atTop(first);
  if (!isSlug(second)) return null;
  if (segments.length === 3) return inArchive(first, second, third);
  switch (first) {
    case 'topics':
      return { kind: LISTING, keys: [tagKey(second), tagListKey(second)] };
    case 'authors':
      return { kind: LISTING, keys: [authorKey(second), authorListKey(second)] };
    default:
      return RESERVED_SLUGS.has(first) ? null : { kind: STORY, keys: [] };
  }
}

function atTop(word: string): Place | null {
  if (word === 'search') return { kind: SEARCH, keys: [FRONT_KEY] };
  if (word === 'corrections') return { kind: LISTING, keys: [] };
  if (word === 'archive') return { kind: STORY, keys: [] };
  return RESERVED_SLUGS.has(word) ? null : { kind: LISTING, keys: [sectionListKey(word)] };
}

function inArchive(first: string, year: string, month: string): Place | null {
  const isMonth = first === 'archive' && /^\d{4}$/.test(year) && /^(?:0[1-9]|1[0-2])$/.test(month);
  return isMonth ? { kind: LISTING, keys: [archiveKey(`${year}-${month}`)] } : null;
}

/** Known parameters alone, each once, in one encoding, without what no page would read in them. */
function canonicalQuery(query: string, known: readonly string[]): string {
  const given = new URLSearchParams(query);
  const kept: string[] = [];
  for (const name of known) {
    const value = tidyQuery(given.get(name) ?? '');
    if (value !== '') kept.push(`${name}=${encodeURIComponent(value)}`);
  }
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
