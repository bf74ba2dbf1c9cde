import {
  addressKey,
  archiveKey,
  authorKey,
  authorListKey,
  FRONT_KEY,
  SITE_KEY,
  sectionListKey,
  storyKey,
  tagKey,
  tagListKey,
} from './keys.ts';

/** What a change says of a story, an address, a tag or an author, before or after it; `page_change` holds it as JSON. */
export interface PageFacts {
  readonly address?: string;
  readonly section?: string;
  /** It stands in no list but that of its section. */
  readonly isPage?: boolean;
  /** Slugs. */
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  /** `yyyy-mm` of its publication in the newsroom's zone. */
  readonly month?: string;
  /** Of a tag or an author. */
  readonly slug?: string;
}

/** Something that readers see has changed. */
export interface PageChange {
  readonly kind: 'story' | 'address' | 'tag' | 'profile' | 'section' | 'site';
  readonly storyId: string | null;
  readonly before: PageFacts | null;
  readonly after: PageFacts | null;
}

/** The keys of every page that shows, or should now show, what has changed. */
export function keysTouchedBy(change: PageChange): string[] {
  return [...new Set(touched(change))];
}

function touched({ kind, storyId, before, after }: PageChange): string[] {
  const facts = [before, after].filter((each) => each !== null);
  switch (kind) {
    case 'section':
    case 'site':
      return [SITE_KEY];
    case 'tag':
      return facts.flatMap(({ slug }) => (slug ? [tagKey(slug), addressKey(`/topics/${slug}`)] : []));
    case 'profile':
      return facts.flatMap(({ slug }) => (slug ? [authorKey(slug), addressKey(`/authors/${slug}`)] : []));
    case 'address':
      return facts.flatMap(({ address }) => (address ? [addressKey(address)] : []));
    case 'story':
      return [
        ...(storyId ? [storyKey(storyId)] : []),
        ...(facts.every(({ isPage }) => isPage) ? [] : [FRONT_KEY]),
        ...facts.flatMap(placesOf),
      ];
  }
}

// Where a story stands and the lists it is in. A page of a tag or an author exists from its first story to its last, so
// that it may have been kept as "not found".
function placesOf({ address, section, tags = [], authors = [], month }: PageFacts): string[] {
  return [
    ...(address ? [addressKey(address)] : []),
    ...(section ? [sectionListKey(section)] : []),
    ...(month ? [archiveKey(month)] : []),
    ...tags.flatMap((slug) => [tagListKey(slug), addressKey(`/topics/${slug}`)]),
    ...authors.flatMap((slug) => [authorListKey(slug), addressKey(`/authors/${slug}`)]),
  ];
}
