import { NotFoundPage } from '#components/site/not-found-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { getSiteIdentity } from '#lib/newsroom/published.ts';

/** For a page whose story or list went away after `proxy.ts` had seen it. */
export default async function NotFound() {
  const site = await getSiteIdentity();
  return (
    <SiteFrame site={site}>
      <PageKeys stories={[]} />
      <NotFoundPage site={site} stories={[]} />
    </SiteFrame>
  );
}
