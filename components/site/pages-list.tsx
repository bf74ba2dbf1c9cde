import { sectionAddress } from '#lib/articles/addresses.ts';
import type { StoryCard } from '#lib/articles/published/cards.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { listingStructuredData } from '#lib/newsroom/structured-data.ts';
import { directionOf } from '#lib/shared/language.ts';
import type { PublishedSection } from '#lib/taxonomy/published.ts';
import { PageHeader } from './page-header.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface PagesListProps {
  site: SiteIdentity;
  section: PublishedSection;
  pages: readonly StoryCard[];
}

/** The front of the section whose stories are pages: what each is about. */
export function PagesList({ site, section, pages }: PagesListProps) {
  const path = sectionAddress(section.slug);
  return (
    <>
      <StructuredData data={listingStructuredData(site, { ...section, path, isAbout: true })} />
      <PageHeader title={section.name} summary={section.description} />
      {pages.length === 0 && <p className="nothing-yet">{wordsFor(site.language).noPages}</p>}
      <ul className="pages-list">
        {pages.map(({ id, address, headline, standfirst, language }) => (
          <li key={id} lang={language} dir={directionOf(language)}>
            <h2 className="story-headline">
              <a href={address}>{headline}</a>
            </h2>
            {standfirst && <p className="story-standfirst">{standfirst}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
