import { authorKey, authorListKey, sectionListKey, tagKey, tagListKey } from '#lib/pages/keys.ts';
import type { FeedKind } from './published.ts';

/** Where the page of a topic stands, and the keys of what lists it: its feed is below that page. */
export function topicPlace({ kind, slug }: { kind: FeedKind; slug: string }): {
  path: string;
  keys: readonly string[];
} {
  switch (kind) {
    case 'section':
      return { path: `/${slug}`, keys: [sectionListKey(slug)] };
    case 'tag':
      return { path: `/topics/${slug}`, keys: [tagKey(slug), tagListKey(slug)] };
    case 'author':
      return { path: `/authors/${slug}`, keys: [authorKey(slug), authorListKey(slug)] };
  }
}
