import type { Metadata } from 'next';
import { NotFoundPage } from '#components/site/not-found-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { listPublishedStories } from '#lib/articles/published.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';

const STORIES = 4;

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

/** What `proxy.ts` shows, with status 404, at an address that never was one. */
export default async function Page() {
  const [site, stories] = await Promise.all([getSiteIdentity(), listPublishedStories(STORIES)]);
  return (
    <SiteFrame site={site}>
      <PageKeys stories={stories} keys={[FRONT_KEY]} />
      <NotFoundPage site={site} stories={stories} />
    </SiteFrame>
  );
}
