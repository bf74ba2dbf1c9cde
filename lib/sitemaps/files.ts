/** A file of the sitemap: the stories of a month (`yyyy-mm` in the newsroom's zone), or the pages that list stories. */
export type SitemapFile = { kind: 'month'; month: string; part: number } | { kind: 'listings' };

/** Where the index stands. */
export const SITEMAP_INDEX = '/sitemap.xml';

/** The most stories in a file. The protocol allows 50,000; fewer are made and fetched in a moment. */
export const STORIES_IN_FILE = 10_000;

/** The path of a file, such as `/sitemap/2026-11.xml`; further parts of a great month have a number. */
export function sitemapPath(file: SitemapFile): string {
  if (file.kind === 'listings') return '/sitemap/listings.xml';
  return `/sitemap/${file.month}${file.part > 1 ? `-${file.part}` : ''}.xml`;
}

/** The file that is called so, by the last part of its path; null for none. */
export function sitemapFile(name: string): SitemapFile | null {
  if (name === 'listings.xml') return { kind: 'listings' };
  const [, month, part] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/.exec(name) ?? [];
  return month === undefined ? null : { kind: 'month', month, part: Number(part ?? 1) };
}

/** The files of a month with so many stories. */
export function filesOfMonth(month: string, stories: number): SitemapFile[] {
  const parts = Math.ceil(stories / STORIES_IN_FILE);
  return Array.from({ length: parts }, (_, index) => ({ kind: 'month', month, part: index + 1 }));
}
