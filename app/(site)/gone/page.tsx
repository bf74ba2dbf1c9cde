import type { Metadata } from 'next';
import { GonePage } from '#components/site/gone-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

export const metadata: Metadata = { title: 'No longer available', robots: { index: false } };

/** What `proxy.ts` shows, with status 410, at the address of a story that was taken down. */
export default async function Page() {
  const site = await getSiteIdentity();
  return (
    <SiteFrame site={site}>
      <PageKeys stories={[]} />
      <GonePage site={site} />
    </SiteFrame>
  );
}
