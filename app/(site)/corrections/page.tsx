import type { Metadata } from 'next';
import { CorrectionsPage } from '#components/site/corrections-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { wordsFor } from '#components/site/words.ts';
import { readBefore } from '#lib/articles/addresses.ts';
import { listMetadata } from '#lib/articles/head.ts';
import { listCorrections } from '#lib/articles/published/corrections.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';

const ON_A_PAGE = 30;

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSiteIdentity();
  const { corrections, correctionsSummary } = wordsFor(site.language);
  return listMetadata(site, {
    title: corrections,
    description: correctionsSummary,
    page: { address: '/corrections' },
  });
}

export default async function Page({ searchParams }: PageProps<'/corrections'>) {
  const before = readBefore(await searchParams);
  const [site, page] = await Promise.all([getSiteIdentity(), listCorrections(ON_A_PAGE, before)]);
  const older = page.nextBefore === null ? undefined : `/corrections?before=${page.nextBefore}`;
  return (
    <SiteFrame site={site}>
      <PageKeys stories={page.corrections.map(({ story }) => story)} keys={[FRONT_KEY]} />
      <CorrectionsPage site={site} corrections={page.corrections} olderAddress={older} />
    </SiteFrame>
  );
}
