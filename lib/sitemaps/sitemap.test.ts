import { describe, expect, test } from 'vitest';
import { HOSTILE_WORDS, UNPRINTABLE_WORDS } from '#lib/testing/hostile-words.ts';
import { xmlFaults } from '#lib/testing/validate-xml.ts';
import { filesOfMonth, sitemapFile, sitemapPath } from './files.ts';
import { writeRobots } from './robots.ts';
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemap.ts';

const page = { url: 'https://harbour.example/world/boats', changedAt: '2026-11-03T12:00:00.000Z' };
const news = {
  url: page.url,
  title: 'Boats',
  publishedAt: page.changedAt,
  language: 'en-GB',
};

const ALTERNATES = [
  { hreflang: 'en-GB', href: page.url },
  { hreflang: 'he', href: 'https://harbour.example/world/boats-in-hebrew?a&b' },
  { hreflang: 'x-default', href: page.url },
];

describe('a sitemap', () => {
  test.each([
    ['of pages', writeSitemap([page, { url: 'https://harbour.example/' }])],
    ['of nothing', writeSitemap([])],
    ['of pages in several languages', writeSitemap([page, { ...page, alternates: ALTERNATES }])],
    ['of sitemaps', writeSitemapIndex([page])],
    ['of news', writeNewsSitemap('The Harbour Post', [news])],
    ['of ten thousand pages', writeSitemap(Array.from({ length: 10_000 }, () => page))],
  ])('%s is valid', async (_, xml) => {
    expect(await xmlFaults('sitemap', xml)).toEqual([]);
  });

  test.each([...HOSTILE_WORDS, ...UNPRINTABLE_WORDS])('is valid with a headline of %s', async (_, title) => {
    expect(await xmlFaults('sitemap', writeNewsSitemap(title, [{ ...news, title }]))).toEqual([]);
  });

  test.each([
    ['a relative address', writeSitemap([{ url: '/world/boats' }])],
    [
      'a language in words',
      writeSitemap([{ ...page, alternates: [{ hreflang: 'in Hebrew', href: page.url }] }]),
    ],
    ['a relative translation', writeSitemap([{ ...page, alternates: [{ hreflang: 'he', href: '/he' }] }])],
    ['a time in words', writeSitemap([{ url: page.url, changedAt: 'yesterday' }])],
    ['a title of nothing', writeNewsSitemap('Post', [{ ...news, title: '' }])],
  ])('with %s is not, so the check sees something', async (_, xml) => {
    expect(await xmlFaults('sitemap', xml)).not.toEqual([]);
  });

  test('names the languages of a page, and says nothing of them where there is one', () => {
    const xml = writeSitemap([page, { ...page, alternates: ALTERNATES }]);
    const links = xml.match(/<xhtml:link [^>]*>/g);
    expect(links).toEqual([
      `<xhtml:link rel="alternate" hreflang="en-GB" href="${page.url}"/>`,
      '<xhtml:link rel="alternate" hreflang="he" href="https://harbour.example/world/boats-in-hebrew?a&amp;b"/>',
      `<xhtml:link rel="alternate" hreflang="x-default" href="${page.url}"/>`,
    ]);
    expect(writeSitemap([page])).not.toContain('xhtml');
  });

  test.each([
    ['en-GB', 'en'],
    ['he', 'he'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant-HK', 'zh-tw'],
    ['yue', 'yue'],
  ])('calls the language %s as Google News does: %s', (language, code) => {
    expect(writeNewsSitemap('Post', [{ ...news, language }])).toContain(
      `<news:language>${code}</news:language>`,
    );
  });
});

describe('the files of a sitemap', () => {
  test('of a month are as many as its stories need, and are found again by their names', () => {
    const files = filesOfMonth('2026-11', 25_000);
    expect(files.map(sitemapPath)).toEqual([
      '/sitemap/2026-11.xml',
      '/sitemap/2026-11-2.xml',
      '/sitemap/2026-11-3.xml',
    ]);
    for (const file of [...files, { kind: 'listings' } as const]) {
      expect(sitemapFile(sitemapPath(file).replace('/sitemap/', ''))).toEqual(file);
    }
    expect(filesOfMonth('2026-11', 10_000)).toHaveLength(1);
    expect(filesOfMonth('2026-11', 0)).toHaveLength(0);
  });

  test.each([
    '2026-13.xml',
    '2026-00.xml',
    '2026-11-1.xml',
    '2026-11-02.xml',
    '2026-11',
    '',
    'x.xml',
    '../x',
  ])('have none that is called %s', (name) => {
    expect(sitemapFile(name)).toBeNull();
  });
});

/** Whether robots may fetch a path, as RFC 9309 has it: the longest rule that matches, an allowance before a ban. */
function mayFetch(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gm)].map(([, verb, rule = '']) => ({
    isAllowed: verb === 'Allow',
    rule,
    pattern: new RegExp(`^${rule.replace(/[.?+*()[\]{}|^\\]/g, '\\$&')}`),
  }));
  const matching = rules.filter(({ pattern }) => pattern.test(path));
  matching.sort((one, other) => other.rule.length - one.rule.length);
  return matching[0]?.isAllowed ?? true;
}

describe('robots', () => {
  const robots = writeRobots('https://harbour.example');

  test.each([
    ['/', true],
    ['/world/boats', true],
    ['/administration', true],
    ['/administration/new-mayor', true],
    ['/search-and-rescue/boats', true],
    ['/setup-guide', true],
    ['/feed.xml', true],
    ['/api/v1/published?limit=3', true],
    ['/admin', false],
    ['/admin/articles', false],
    ['/api/v1/articles', false],
    ['/invitation/x', false],
    ['/preview/x', false],
    ['/search', false],
    ['/search?q=boats', false],
    ['/setup', false],
    ['/sign-in', false],
  ])('are asked about %s: %s', (path, isAllowed) => {
    expect(mayFetch(robots, path)).toBe(isAllowed);
  });

  test('find both sitemaps', () => {
    expect(robots.match(/^Sitemap: .*$/gm)).toEqual([
      'Sitemap: https://harbour.example/sitemap.xml',
      'Sitemap: https://harbour.example/news-sitemap.xml',
    ]);
  });
});
