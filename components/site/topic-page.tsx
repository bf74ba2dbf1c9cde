import { topicAddress } from '#lib/articles/addresses.ts';
import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { listingStructuredData } from '#lib/newsroom/structured-data.ts';
import type { PublishedTag } from '#lib/taxonomy/published.ts';
import { olderTitle } from './list-titles.ts';
import { PageHeader } from './page-header.tsx';
import { StoryList } from './story-list.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface TopicPageProps {
  site: SiteIdentity;
  tag: PublishedTag;
  page: StoryListPage;
}

/** The stories of a tag. */
export function TopicPage({ site, tag, page }: TopicPageProps) {
  return (
    <>
      <StructuredData
        data={listingStructuredData(site, { name: tag.name, description: '', path: topicAddress(tag.slug) })}
      />
      <PageHeader label={wordsFor(site.language).topic} title={tag.name} summary={olderTitle(site, page)} />
      <StoryList site={site} page={page} />
    </>
  );
}
