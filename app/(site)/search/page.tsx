import type { Metadata } from 'next';
import { PageKeys } from '#components/site/page-keys.tsx';
import { SearchPage } from '#components/site/search-page.tsx';
import { searchWordsFor } from '#components/site/search-words.ts';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';
import { searchStories } from '#lib/search/published.ts';
import { SearchRequest } from '#lib/search/schema.ts';

type Props = PageProps<'/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [site, asked] = await Promise.all([getSiteIdentity(), searchParams]);
  const { q } = SearchRequest.parse(asked);
  const { search } = searchWordsFor(site.language);
  const title = q === '' ? `${search} | ${site.name}` : `${q} | ${search} | ${site.name}`;
  // Each reader's words would be a page of the same stories.
  return { title, applicationName: site.name, robots: { index: false, follow: true } };
}

export default async function Page({ searchParams }: Props) {
  const [site, asked] = await Promise.all([getSiteIdentity(), searchParams]);
  const request = SearchRequest.parse(asked);
  const found = await searchStories(request, site.timeZone);
  return (
    <SiteFrame site={site}>
      <PageKeys stories={found.results.map(({ story }) => story)} keys={[FRONT_KEY]} />
      <SearchPage site={site} request={request} found={found} />
    </SiteFrame>
  );
}
