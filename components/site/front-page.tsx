import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { frontStructuredData } from '#lib/newsroom/structured-data.ts';
import { planFront } from './front-plan.ts';
import { River } from './river.tsx';
import { StoryCard } from './story-card.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface FrontPageProps {
  site: SiteIdentity;
  /** In order of weight: the first leads. */
  stories: readonly Story[];
}

/** What the front page shows, for any number of stories; SiteFrame around it needs an `edition`. */
export function FrontPage({ site, stories }: FrontPageProps) {
  const { lead, beside, row, river } = planFront(stories);
  return (
    <>
      <StructuredData data={frontStructuredData(site)} />
      {!lead && <p className="nothing-yet">{wordsFor(site.language).nothingYet}</p>}
      {lead && (
        <div className={beside.length > 0 ? 'front-top' : 'front-top front-top-alone'}>
          <StoryCard story={lead} size="lead" headingLevel={2} />
          {beside.length > 0 && (
            <div className="front-beside">
              {beside.map((story) => (
                <StoryCard key={story.id} story={story} size="secondary" headingLevel={2} />
              ))}
            </div>
          )}
        </div>
      )}
      {row.length > 0 && (
        <div className="front-row">
          {row.map((story) => (
            <StoryCard key={story.id} story={story} size="secondary" headingLevel={2} />
          ))}
        </div>
      )}
      {river.length > 0 && <River stories={river} style={site} />}
    </>
  );
}
