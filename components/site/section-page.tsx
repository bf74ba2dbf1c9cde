import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { listingStructuredData } from '#lib/newsroom/structured-data.ts';
import type { PublishedSection } from '#lib/taxonomy/published.ts';
import { River } from './river.tsx';
import { StoryCard } from './story-card.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface SectionPageProps {
  site: SiteIdentity;
  section: PublishedSection;
  /** Newest first. */
  stories: readonly Story[];
  /** Where the next older stories are, when there are any. */
  olderAddress?: string | undefined;
}

/** A section's front: its newest story large, the others by day. */
export function SectionPage({ site, section, stories, olderAddress }: SectionPageProps) {
  const [lead, ...rest] = stories;
  const words = wordsFor(site.language);
  return (
    <>
      <StructuredData data={listingStructuredData(site, { ...section, path: `/${section.slug}` })} />
      <header className="page-header">
        <h1 className="page-title">{section.name}</h1>
        {section.description && <p className="page-summary">{section.description}</p>}
      </header>
      {!lead && <p className="nothing-yet">{words.nothingYetHere}</p>}
      {lead && <StoryCard story={lead} size="lead" headingLevel={2} within={section.slug} />}
      {rest.length > 0 && <River stories={rest} style={site} within={section.slug} />}
      {olderAddress && (
        <p className="older">
          <a href={olderAddress} rel="next">
            {words.older}
          </a>
        </p>
      )}
    </>
  );
}
