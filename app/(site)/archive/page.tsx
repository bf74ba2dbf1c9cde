import type { Metadata } from 'next';
import { ArchivePage } from '#components/site/archive-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { wordsFor } from '#components/site/words.ts';
import { ARCHIVE_ADDRESS } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { getArchiveSpan } from '#lib/articles/published/archive.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSiteIdentity();
  const { archive, archiveSummary } = wordsFor(site.language);
  const page = { address: ARCHIVE_ADDRESS };
  return listMetadata(site, { title: archive, description: archiveSummary, page });
}

export default async function Page() {
  const site = await getSiteIdentity();
  return (
    <SiteFrame site={site}>
      <PageKeys stories={[]} keys={[FRONT_KEY]} />
      <ArchivePage site={site} span={await getArchiveSpan(site.timeZone)} />
    </SiteFrame>
  );
}
