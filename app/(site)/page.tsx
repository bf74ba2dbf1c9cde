import type { Metadata } from 'next';
import { editionOf } from '#components/site/edition.ts';
import { FrontPage } from '#components/site/front-page.tsx';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { UpdateNote } from '#components/site/update-note.tsx';
import { frontMetadata } from '#lib/articles/head.ts';
import { readFront } from '#lib/articles/published/front.ts';
import { readMostRead } from '#lib/articles/published/most-read.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata(await getSiteIdentity());
}

export default async function Page() {
  const site = await getSiteIdentity();
  const [front, mostRead] = await Promise.all([
    readFront(site.sections.filter(({ inMenu }) => inMenu).map(({ slug }) => slug)),
    readMostRead(),
  ]);
  const stories = [...front.top, ...front.blocks.flatMap((block) => block.stories), ...front.latest];
  return (
    <SiteFrame site={site} edition={editionOf(stories)}>
      <PageKeys stories={[...stories, ...mostRead]} keys={[FRONT_KEY]} />
      <FrontPage site={site} stories={front} mostRead={mostRead} />
      <UpdateNote of="list" language={site.language} />
    </SiteFrame>
  );
}
