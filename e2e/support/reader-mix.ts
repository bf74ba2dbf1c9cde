import { monthAddress } from '#lib/articles/addresses.ts';
import { monthOf, writeMonth } from '#lib/articles/months.ts';
import type { Chance } from '#lib/samples/chance.ts';
import type { BusyDesk, DeskStory } from './busy-desk.ts';
import { CANARY, DRAFT_WORD } from './canaries.ts';
import type { Ask } from './paced-load.ts';

/** A request of a certain kind, and of whose page it is. */
export interface MixedAsk extends Ask {
  readonly kind: string;
  readonly story: DeskStory | null;
}

export interface MixSetting {
  readonly desk: BusyDesk;
  readonly chance: Chance;
  readonly section: string;
  readonly tag: string;
  readonly author: string;
  /** Of what readers must not find. */
  readonly drafts: { readonly ids: readonly string[]; readonly addresses: readonly string[] };
  /** The newest ETag that an address was given, if there is one. */
  readonly etagOf: (path: string) => string | undefined;
}

/** How often each kind is asked for, of 100 requests; the last four are kept briefly or never and cost a rendering or a query. */
const WEIGHTS = {
  story: 44,
  list: 26,
  feed: 10,
  sitemap: 6,
  before: 3,
  missing: 3,
  odd: 2,
  search: 2,
  machine: 2,
  hidden: 2,
} as const;
type MixKind = keyof typeof WEIGHTS;

/** What the router of an older Next would send for a page that it holds already, as a tab does after an update. */
const FLIGHT = {
  rsc: '1',
  'next-url': '/',
  'next-router-prefetch': '1',
  'next-router-state-tree':
    '%5B%22%22%2C%7B%22children%22%3A%5B%22__PAGE__%22%2C%7B%7D%5D%7D%2Cnull%2Cnull%2Ctrue%5D',
};

/** Makes requests as they come from readers, search engines, routers of Next and the curious. */
export function readerMix(setting: MixSetting): () => MixedAsk {
  const { chance, desk, etagOf } = setting;
  const paths = pathsOf(setting);
  return () => {
    const kind = chance.weighed(WEIGHTS);
    // Those that were taken down are asked for as well.
    const story = kind === 'story' ? chance.pick(desk.stories) : null;
    const path = story === null ? chance.pick(paths[kind as Exclude<MixKind, 'story'>]()) : story.address;
    const encoding = chance.pick(['identity', 'gzip', 'br']);
    const isFlight = chance.happens(0.1);
    const asked = isFlight ? withQuery(path, '_rsc=1wtp7') : path;
    const etag = chance.happens(0.2) ? etagOf(asked) : undefined;
    const headers = {
      'accept-encoding': encoding,
      ...(isFlight ? FLIGHT : {}),
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
    };
    return { kind, story, path: asked, headers };
  };
}

function withQuery(path: string, query: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function pathsOf(setting: MixSetting): Record<Exclude<MixKind, 'story'>, () => readonly string[]> {
  const { section, tag, author, drafts, chance, desk } = setting;
  const month = monthOf('UTC', new Date());
  const lists = ['/', `/${section}`, `/topics/${tag}`, `/authors/${author}`];
  const feeds = [...lists.map((list) => `${list === '/' ? '' : list}/feed.xml`), '/feed.json'];
  const hidden = drafts.ids.flatMap((id) => [
    `/api/v1/articles/${id}`,
    `/api/v1/articles/${id}/revisions/1`,
    `/api/collab/${id}?since=0`,
    `/admin/articles/${id}`,
    `/admin/articles/${id}/preview`,
    `/preview/${id}`,
  ]);
  return {
    list: () => [...lists, monthAddress(month), '/corrections', '/archive'],
    feed: () => feeds,
    sitemap: () => ['/sitemap.xml', '/news-sitemap.xml', `/sitemap/${writeMonth(month)}.xml`],
    before: () => lists.slice(1).map((list) => `${list}?before=${chance.pick(desk.stories.slice(0, 4)).id}`),
    missing: () => [...drafts.addresses, '/nowhere/at-all', '/topics/none', `/${section}/social.png`],
    odd: () => ODD,
    search: () => [`/search?q=${DRAFT_WORD}`, '/search?q=ferry', '/search?q=sails&sort=newest'],
    machine: () => [
      '/api/v1/published?limit=100',
      `/api/v1/published?section=${section}`,
      `/api/v1/suggest?q=${DRAFT_WORD.slice(0, 5)}`,
      '/api/v1/suggest?q=ferr',
    ],
    hidden: () => hidden,
  };
}

const ODD = [
  '/%E0%A4%A',
  '/world/%2e%2e/admin',
  `/${'a'.repeat(3000)}`,
  '/world?before=nothing',
  '/search?q=%00',
  '/api/v1/published?limit=many',
  '/api/v1/published?cursor=none',
  '/api/v1/articles',
  `/api/v1/articles?q=${DRAFT_WORD}`,
  '/_next/data/none.json',
  '/_next/image?url=/x&w=1&q=1',
  // Looks for the beginning of every canary, and so says none.
  `/search?q=${CANARY.slice(0, 6)}`,
  `/api/v1/suggest?q=${CANARY.slice(0, 6)}`,
];
