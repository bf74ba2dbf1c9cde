import 'server-only';
import { cache } from 'react';
import { authorAddress } from '#lib/articles/addresses.ts';
import type { AddressState } from '#lib/articles/published.ts';
import { readerDb } from '#lib/db.ts';

/** Somebody who signs stories, as readers see them; texts are empty where there is nothing to say. */
export interface PublishedAuthor {
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string;
  bio: string;
  /** An e-mail address, or a link. */
  contact: string;
}

/** The author at `/authors/{slug}` by the slug they have now, or null. Read once per request. */
export const getPublishedAuthor = cache(async (slug: string): Promise<PublishedAuthor | null> => {
  return await readerDb().publishedAuthor.findUnique({
    where: { slug, toSlug: slug },
    select: { slug: true, name: true, kind: true, role: true, bio: true, contact: true },
  });
});

/** What readers find at `/authors/{slug}`: the author, or where they went when they were renamed or merged. */
export async function resolveAuthor(slug: string): Promise<AddressState> {
  const found = await readerDb().publishedAuthor.findUnique({ where: { slug }, select: { toSlug: true } });
  if (!found) return { kind: 'unknown' };
  return found.toSlug === slug ? { kind: 'live' } : { kind: 'moved', to: authorAddress(found.toSlug) };
}
