import { describe, expect, test } from 'vitest';
import { RESERVED_SLUGS } from '#lib/taxonomy/reserved-slugs.ts';
import { addressOf } from './kinds.ts';

describe('may be kept', () => {
  test.each([
    ['/', '/'],
    ['/?utm_source=x&fbclid=y', '/'],
    ['/world', '/world'],
    ['/world/boats', '/world/boats'],
    ['/world/boats?before=x', '/world/boats'],
    ['/topics/sea?before=a%3Ab', '/topics/sea?before=a%3Ab'],
    ['/topics/sea?before=a:b', '/topics/sea?before=a%3Ab'],
    ['/authors/ada?x=1&before=2&before=3', '/authors/ada?before=2'],
    ['/corrections?before=', '/corrections'],
    ['/archive/2026/11', '/archive/2026/11'],
    ['/feed.xml', '/feed.xml'],
    ['/world/feed.json?x', '/world/feed.json'],
    ['/topics/sea/feed.xml', '/topics/sea/feed.xml'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/sitemap-2026-11.xml', '/sitemap-2026-11.xml'],
    ['/news-sitemap.xml', '/news-sitemap.xml'],
    ['/robots.txt', '/robots.txt'],
    ['/search?to=2&q=a+b&from=1&page=2', '/search?from=1&page=2&q=a%20b&to=2'],
    ['/search?q=%zz', '/search?q=%25zz'],
    ['/search?q=%ff', '/search?q=%EF%BF%BD'],
    ['/search?q=%00', '/search'],
    ['/search?q=+a%07b%e2%80%ae+', '/search?q=a%20b'],
    [`/search?q=${'x'.repeat(3000)}`, `/search?q=${'x'.repeat(200)}`],
    [`/search?q=${'%F0%9F%9A%A2'.repeat(201)}`, `/search?q=${'%F0%9F%9A%A2'.repeat(200)}`],
    [`/search?${'x'.repeat(3000)}`, '/search'],
    ['/reader.js?v=2&x=1', '/reader.js?v=2'],
    ['/archive', '/archive'],
    ['/sitemap/2026-11.xml', '/sitemap/2026-11.xml'],
    ['/world/boats/social.png?x', '/world/boats/social.png'],
    [`/media/logo/${'0a'.repeat(16)}.png?x`, `/media/logo/${'0a'.repeat(16)}.png`],
  ])('%s, as %s', (target, key) => {
    expect(addressOf(target)?.key).toBe(key);
    expect(addressOf(key)?.key).toBe(key);
  });
});

describe('is never kept', () => {
  const own = ['topics', 'authors', 'archive', 'corrections', 'search'];
  const reserved = [...RESERVED_SLUGS].filter((word) => !own.includes(word));

  test.each([...reserved.map((word) => `/${word}`), ...reserved.map((word) => `/${word}/x`)])(
    '%s',
    (path) => {
      expect(addressOf(path)).toBeNull();
    },
  );

  test.each([
    '/world/',
    '//world',
    '/World',
    '/w%6frld',
    '/world/./boats',
    '/world/../admin',
    '/world/boats/amp',
    '/world/a/b/c',
    '/world\\boats',
    '/_next/static/x.js',
    '/api/v1/published',
    '/archive/2026/13',
    '/archive/2026',
    '/topics',
    '/authors',
    '/admin/feed.xml',
    '/world/boats/feed.xml',
    '/media/logo/x.png',
    `/media/logo/${'0A'.repeat(16)}.png`,
    `/media/logo/${'0a'.repeat(16)}.svg`,
    '/wp-login.php',
    '/corrections/x',
    '/search/x',
    '/world;x',
    '/caf%C3%A9',
    `/${'a'.repeat(121)}`,
    '',
  ])('%s', (target) => {
    expect(addressOf(target)).toBeNull();
  });
});

test.each([
  ['/world', 'list:section:world'],
  ['/world/feed.xml', 'list:section:world'],
  ['/topics/sea', 'tag:sea'],
  ['/authors/ada/feed.xml', 'list:author:ada'],
  ['/archive/2026/11', 'list:archive:2026-11'],
  ['/search?q=x', 'list:front'],
  ['/feed.xml', 'list:front'],
  ['/world/boats', 'address:/world/boats'],
])('what %s shows is known without asking it: %s', (target, key) => {
  expect(addressOf(target)?.keys).toContain(key);
});
