import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listTitle } from '#components/site/list-titles.ts';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { UpdateNote } from '#components/site/update-note.tsx';
import { readBefore, sectionAddress } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { listStories } from '#lib/articles/published/lists.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { sectionListKey } from '#lib/pages/keys.ts';

const STORIES = 40;

type Props = PageProps<'/[section]'>;

const readPage = cache(async (slug: string, before: string | undefined) => {
  const site = await getSiteIdentity();
  const section = site.sections.find((candidate) => candidate.slug === slug) ?? notFound();
  const list = { by: 'section', slug } as const;
  const page = await listStories({ list, path: sectionAddress(slug), before, limit: STORIES });
  return { site, section, page };
});

async function read({ params, searchParams }: Props) {
  return await readPage((await params).section, readBefore(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, section, page } = await read(props);
  const { name, description } = section;
  const feed = { title: name, path: `${sectionAddress(section.slug)}/feed.xml` };
  return listMetadata(site, { title: listTitle(site, name, page), description, page, feed });
}

export default async function Page(props: Props) {
  const { site, section, page } = await read(props);
  return (
    <SiteFrame site={site} currentSection={section.slug}>
      <PageKeys stories={page.stories} keys={[sectionListKey(section.slug)]} />
      <SectionPage site={site} section={section} page={page} />
      <UpdateNote of="list" language={site.language} />
    </SiteFrame>
  );
}
