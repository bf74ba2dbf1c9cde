import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listTitle } from '#components/site/list-titles.ts';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { TopicPage } from '#components/site/topic-page.tsx';
import { readBefore, topicAddress } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { listStories } from '#lib/articles/published/lists.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { tagKey, tagListKey } from '#lib/pages/keys.ts';
import { getPublishedTag } from '#lib/taxonomy/published.ts';

const STORIES = 40;

type Props = PageProps<'/topics/[tag]'>;

const readPage = cache(async (slug: string, before: string | undefined) => {
  const [site, found] = await Promise.all([getSiteIdentity(), getPublishedTag(slug)]);
  const tag = found ?? notFound();
  const list = { by: 'tag', slug } as const;
  const page = await listStories({ list, path: topicAddress(slug), before, limit: STORIES });
  return { site, tag, page };
});

async function read({ params, searchParams }: Props) {
  return await readPage((await params).tag, readBefore(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, tag, page } = await read(props);
  const feed = { title: tag.name, path: `${topicAddress(tag.slug)}/feed.xml` };
  return listMetadata(site, { title: listTitle(site, tag.name, page), description: '', page, feed });
}

export default async function Page(props: Props) {
  const { site, tag, page } = await read(props);
  return (
    <SiteFrame site={site}>
      <PageKeys stories={page.stories} keys={[tagKey(tag.slug), tagListKey(tag.slug)]} />
      <TopicPage site={site} tag={tag} page={page} />
    </SiteFrame>
  );
}
