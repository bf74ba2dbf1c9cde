import type { Metadata } from 'next';
import { NotFoundPage } from '#components/site/not-found-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

/** What `proxy.ts` shows, with status 404, at an address that never was one. */
export default async function Page() {
  const site = await getSiteIdentity();
  return (
    <SiteFrame site={site}>
      <PageKeys stories={[]} />
      <NotFoundPage site={site} />
    </SiteFrame>
  );
}
