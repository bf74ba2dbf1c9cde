/** What a feed says of itself, whatever it is written as. Addresses are absolute, languages BCP 47. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that it follows. */
  pageUrl: string;
  /** Its own address. */
  selfUrl: string;
  /** The publication's logo; null for none. */
  picture: FeedPicture | null;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** A picture by its absolute address, and its size in pixels. */
export interface FeedPicture {
  url: string;
  width: number;
  height: number;
}

/** One story in a feed. Times are ISO 8601 in UTC. */
export interface FeedEntry {
  /** Never changes, whatever becomes of the story's words and address: `urn:uuid:...`. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The whole story as markup with absolute addresses, or null where readers are to come to the site. */
  html: string | null;
  language: string;
  authors: readonly { name: string; url?: string }[];
  categories: readonly string[];
  publishedAt: string;
  /** When it last changed in substance. */
  changedAt: string;
}

/** When a feed last changed in substance, or null for one without stories. */
export function feedChangedAt({ entries }: Pick<Feed, 'entries'>): string | null {
  return entries.map(({ changedAt }) => changedAt).reduce<string | null>(later, null);
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
