/**
 * The names by which kept pages are found again when what they show changes. A page says which it has; a change says
 * which it touches. Its address is a key of every page, also of one that says nothing.
 */

/** Where a page says its keys: the name of a `<meta>` in its head, or a header. The front door takes both off. */
export const KEYS_META = 'page-keys';
export const KEYS_HEADER = 'x-nightdesk-page-keys';

/** Every page: names, sections and settings of the newsroom stand on each. */
export const SITE_KEY = 'site';
/** The front page's choice of stories, and every other list over all sections. */
export const FRONT_KEY = 'list:front';

/** Shows something of this story. */
export const storyKey = (id: string) => `story:${id}`;
/** Stands at this path, such as `/world/boats`. */
export const addressKey = (path: string) => `address:${path}`;
/** Names this tag. */
export const tagKey = (slug: string) => `tag:${slug}`;
/** Names this author. */
export const authorKey = (slug: string) => `author:${slug}`;

/** Lists stories, so that a new one may belong there. */
export const sectionListKey = (slug: string) => `list:section:${slug}`;
export const tagListKey = (slug: string) => `list:tag:${slug}`;
export const authorListKey = (slug: string) => `list:author:${slug}`;
/** The archive of a month, `yyyy-mm` in the newsroom's zone. */
export const archiveKey = (month: string) => `list:archive:${month}`;

/** Keys as a page carries them. Slugs and ids hold no spaces. */
export function writeKeys(keys: Iterable<string>): string {
  return [...new Set(keys)].join(' ');
}

/** The keys in such a text. */
export function readKeys(text: string): string[] {
  return text.split(' ').filter((key) => key !== '');
}
