import { sectionAddress } from '#lib/articles/addresses.ts';
import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { listingStructuredData } from '#lib/newsroom/structured-data.ts';
import type { PublishedSection } from '#lib/taxonomy/published.ts';
import { olderTitle } from './list-titles.ts';
import { PageHeader } from './page-header.tsx';
import { StoryCard } from './story-card.tsx';
import { StoryList } from './story-list.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface SectionPageProps {
  site: SiteIdentity;
  section: PublishedSection;
  page: Pick<StoryListPage, 'stories' | 'older' | 'newer'>;
}

/** A section's front, with its newest story large and the others by day; or a further page, by day alone. */
export function SectionPage({ site, section, page }: SectionPageProps) {
  const isFront = page.newer === null;
  const lead = isFront ? (page.stories.find(({ type }) => type !== 'brief') ?? page.stories[0]) : undefined;
  const others = page.stories.filter((story) => story !== lead);
  const list = { site, within: section.slug, page: { ...page, stories: others } };
  return (
    <>
      <StructuredData
        data={listingStructuredData(site, { ...section, path: sectionAddress(section.slug) })}
      />
      <PageHeader title={section.name} summary={isFront ? section.description : olderTitle(site, page)} />
      {lead && <StoryCard story={lead} size="lead" headingLevel={2} within={section.slug} />}
      {(!lead || others.length > 0) && (
        <StoryList {...list} nothing={isFront ? wordsFor(site.language).nothingYetHere : undefined} />
      )}
    </>
  );
}
