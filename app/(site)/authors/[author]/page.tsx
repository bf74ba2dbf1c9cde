import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuthorPage } from '#components/site/author-page.tsx';
import { listTitle } from '#components/site/list-titles.ts';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { authorAddress, readBefore } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { listStories } from '#lib/articles/published/lists.ts';
import { shorten } from '#lib/articles/structured-data.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { authorKey, authorListKey } from '#lib/pages/keys.ts';
import { getPublishedAuthor } from '#lib/profiles/published.ts';

const STORIES = 40;
/** Search engines show about so many characters of a description. */
const DESCRIPTION_CHARACTERS = 200;

type Props = PageProps<'/authors/[author]'>;

const readPage = cache(async (slug: string, before: string | undefined) => {
  const [site, found] = await Promise.all([getSiteIdentity(), getPublishedAuthor(slug)]);
  const author = found ?? notFound();
  const list = { by: 'author', slug } as const;
  const page = await listStories({ list, path: authorAddress(slug), before, limit: STORIES });
  return { site, author, page };
});

async function read({ params, searchParams }: Props) {
  return await readPage((await params).author, readBefore(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, author, page } = await read(props);
  const { name, role, bio } = author;
  const description = shorten(bio.replace(/\s+/g, ' ') || role, DESCRIPTION_CHARACTERS);
  const feed = { title: name, path: `${authorAddress(author.slug)}/feed.xml` };
  return listMetadata(site, { title: listTitle(site, name, page), description, page, feed });
}

export default async function Page(props: Props) {
  const { site, author, page } = await read(props);
  return (
    <SiteFrame site={site}>
      <PageKeys stories={page.stories} keys={[authorKey(author.slug), authorListKey(author.slug)]} />
      <AuthorPage site={site} author={author} page={page} />
    </SiteFrame>
  );
}
