import type { Alternate } from '#lib/articles/alternates.ts';
import { writeXml } from '#lib/shared/xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A page, or a file of pages, in a sitemap. The address is absolute, the time ISO 8601 in UTC. */
export interface SitemapEntry {
  url: string;
  /** When it last changed in substance, where that is known. */
  changedAt?: string | undefined;
  /** The page in all its languages. */
  alternates?: readonly Alternate[];
}

/** A story of these days, as Google News asks for it. */
export interface NewsEntry {
  url: string;
  title: string;
  publishedAt: string;
  /** BCP 47. */
  language: string;
}

/** The list of a site's sitemaps (sitemaps.org 0.9). */
export function writeSitemapIndex(files: readonly SitemapEntry[]): string {
  return writeXml({ sitemapindex: { '@xmlns': SITEMAP, sitemap: files.map(located) } });
}

/** One sitemap (sitemaps.org 0.9). */
export function writeSitemap(pages: readonly SitemapEntry[]): string {
  const isTranslated = pages.some(({ alternates = [] }) => alternates.length > 0);
  const url = pages.map((page) => ({ ...located(page), 'xhtml:link': (page.alternates ?? []).map(linked) }));
  return writeXml({ urlset: { '@xmlns': SITEMAP, ...(isTranslated ? { '@xmlns:xhtml': XHTML } : {}), url } });
}

/** The sitemap of the newest stories, with what Google News wants to know of each. */
export function writeNewsSitemap(publication: string, stories: readonly NewsEntry[]): string {
  const url = stories.map(({ url, title, publishedAt, language }) => ({
    loc: url,
    'news:news': {
      'news:publication': { 'news:name': publication, 'news:language': newsLanguage(language) },
      'news:publication_date': publishedAt,
      'news:title': title,
    },
  }));
  return writeXml({ urlset: { '@xmlns': SITEMAP, '@xmlns:news': NEWS, url } });
}

function located({ url, changedAt }: SitemapEntry) {
  return { loc: url, lastmod: changedAt };
}

function linked({ hreflang, href }: Alternate) {
  return { '@rel': 'alternate', '@hreflang': hreflang, '@href': href };
}

/** ISO 639 in two or three letters; Chinese alone is parted, by how it is written. */
function newsLanguage(language: string): string {
  const [code = 'en'] = language.toLowerCase().split('-');
  if (code !== 'zh') return code;
  return /-(?:hant|tw|hk|mo)\b/i.test(language) ? 'zh-tw' : 'zh-cn';
}
