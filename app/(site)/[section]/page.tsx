import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { UpdateNote } from '#components/site/update-note.tsx';
import { sectionMetadata } from '#lib/articles/head.ts';
import { listPublishedStories } from '#lib/articles/published.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { sectionListKey } from '#lib/pages/keys.ts';

const STORIES = 40;

type Props = PageProps<'/[section]'>;

async function readSection(params: Props['params']) {
  const [{ section: slug }, site] = await Promise.all([params, getSiteIdentity()]);
  const section = site.sections.find((candidate) => candidate.slug === slug);
  return section ? { site, section } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, section } = await readSection(params);
  return sectionMetadata(site, section);
}

export default async function Page({ params }: Props) {
  const { site, section } = await readSection(params);
  const stories = await listPublishedStories(STORIES, section.slug);
  return (
    <SiteFrame site={site} currentSection={section.slug}>
      <PageKeys stories={stories} keys={[sectionListKey(section.slug)]} />
      <SectionPage site={site} section={section} stories={stories} />
      <UpdateNote of="list" language={site.language} />
    </SiteFrame>
  );
}
