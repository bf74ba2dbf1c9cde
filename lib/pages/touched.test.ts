import { expect, test } from 'vitest';
import { keysTouchedBy, type PageChange } from './touched.ts';

const BOATS = {
  address: '/world/boats',
  section: 'world',
  tags: ['harbour'],
  authors: ['grace'],
  month: '2026-11',
};

function change(said: Partial<PageChange>): PageChange {
  return { kind: 'story', storyId: 'b1', before: null, after: null, ...said };
}

test('a new story touches its address, which may have been asked for, and every list it belongs to', () => {
  expect(keysTouchedBy(change({ after: BOATS })).sort()).toEqual([
    'address:/authors/grace',
    'address:/topics/harbour',
    'address:/world/boats',
    'list:archive:2026-11',
    'list:author:grace',
    'list:front',
    'list:section:world',
    'list:tag:harbour',
    'story:b1',
  ]);
});

test('a story that leaves touches the same as one that comes', () => {
  const left = keysTouchedBy(change({ before: BOATS }));
  expect(left.sort()).toEqual(keysTouchedBy(change({ after: BOATS })).sort());
});

test('one that moves touches where it was and where it is, once each', () => {
  const moved = { ...BOATS, address: '/local/boats', section: 'local', tags: [] };
  const keys = keysTouchedBy(change({ before: BOATS, after: moved }));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['address:/world/boats', 'address:/local/boats']));
  expect(keys).toEqual(expect.arrayContaining(['list:section:world', 'list:section:local']));
  expect(keys).toContain('list:tag:harbour');
});

test.each([
  ['tag', ['tag:old', 'address:/topics/old', 'tag:new', 'address:/topics/new']],
  ['profile', ['author:old', 'address:/authors/old', 'author:new', 'address:/authors/new']],
  ['section', ['site']],
  ['site', ['site']],
] as const)('a %s that changes touches every page that names it', (kind, keys) => {
  const said = { kind, storyId: null, before: { slug: 'old' }, after: { slug: 'new' } };
  expect(keysTouchedBy(said)).toEqual(keys);
});

test('an address touches its own page alone', () => {
  expect(keysTouchedBy(change({ kind: 'address', after: { address: '/world/gone' } }))).toEqual([
    'address:/world/gone',
  ]);
});

test('a page touches what stands at its address, its own list and its sitemap, and no list of stories', () => {
  const page = {
    address: '/about/contact',
    section: 'about',
    isPage: true,
    tags: [],
    authors: [],
    month: '2026-11',
  };
  expect(keysTouchedBy(change({ before: page })).sort()).toEqual([
    'address:/about/contact',
    'list:archive:2026-11',
    'list:section:about',
    'story:b1',
  ]);
});

test('a story that becomes a page leaves the lists, so that it touches them', () => {
  const page = { address: '/about/boats', section: 'about', isPage: true, month: '2026-11' };
  expect(keysTouchedBy(change({ before: BOATS, after: page }))).toEqual(
    expect.arrayContaining(['list:front', 'list:tag:harbour', 'list:section:about']),
  );
});
