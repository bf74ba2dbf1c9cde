import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listTitle } from '#components/site/list-titles.ts';
import { PageKeys } from '#components/site/page-keys.tsx';
import { PagesList } from '#components/site/pages-list.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { UpdateNote } from '#components/site/update-note.tsx';
import { readBefore, sectionAddress } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { listStories } from '#lib/articles/published/lists.ts';
import { listPages } from '#lib/articles/published/pages.ts';
import { getSiteIdentity, type SiteIdentity } from '#lib/newsroom/published.ts';
import { sectionListKey } from '#lib/pages/keys.ts';
import { getPagesSection } from '#lib/taxonomy/published.ts';

const STORIES = 40;

type Props = PageProps<'/[section]'>;

const readPage = cache(async (slug: string, before: string | undefined) => {
  const site = await getSiteIdentity();
  const section = site.sections.find((candidate) => candidate.slug === slug);
  if (section === undefined) return await readPages(site, slug);
  const list = { by: 'section', slug } as const;
  const page = await listStories({ list, path: sectionAddress(slug), before, limit: STORIES });
  return { kind: 'stories', site, section, page } as const;
});

/** The section that holds pages is none of those that hold stories. */
async function readPages(site: SiteIdentity, slug: string) {
  const section = await getPagesSection();
  if (slug !== section.slug) notFound();
  const page = { address: sectionAddress(slug) };
  return { kind: 'pages', site, section, pages: await listPages(), page } as const;
}

async function read({ params, searchParams }: Props) {
  return await readPage((await params).section, readBefore(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  const { site, section, page } = found;
  const { name, description } = section;
  if (found.kind === 'pages') return listMetadata(site, { title: name, description, page });
  const feed = { title: name, path: `${sectionAddress(section.slug)}/feed.xml` };
  return listMetadata(site, { title: listTitle(site, name, found.page), description, page, feed });
}

export default async function Page(props: Props) {
  const found = await read(props);
  const { site, section } = found;
  const keys = [sectionListKey(section.slug)];
  if (found.kind === 'pages') {
    return (
      <SiteFrame site={site}>
        <PageKeys stories={found.pages} keys={keys} />
        <PagesList site={site} section={section} pages={found.pages} />
      </SiteFrame>
    );
  }
  return (
    <SiteFrame site={site} currentSection={section.slug}>
      <PageKeys stories={found.page.stories} keys={keys} />
      <SectionPage site={site} section={section} page={found.page} />
      <UpdateNote of="list" language={site.language} />
    </SiteFrame>
  );
}
