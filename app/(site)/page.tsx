import type { Metadata } from 'next';
import { editionOf } from '#components/site/edition.ts';
import { FrontPage } from '#components/site/front-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { UpdateNote } from '#components/site/update-note.tsx';
import { frontMetadata } from '#lib/articles/head.ts';
import { listPublishedStories } from '#lib/articles/published.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';

const STORIES = 40;

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata(await getSiteIdentity());
}

export default async function Page() {
  const [site, stories] = await Promise.all([getSiteIdentity(), listPublishedStories(STORIES)]);
  return (
    <SiteFrame site={site} edition={editionOf(stories)}>
      <PageKeys stories={stories} keys={[FRONT_KEY]} />
      <FrontPage site={site} stories={stories} />
      <UpdateNote of="list" language={site.language} />
    </SiteFrame>
  );
}
