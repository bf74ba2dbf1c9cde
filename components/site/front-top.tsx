import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import type { FrontPlan } from './front-plan.ts';
import { StoryCard } from './story-card.tsx';

/** The top of a front: the lead, what stands beside it, and a row below. */
export function FrontTop({ plan: { lead, beside, row } }: { plan: Omit<FrontPlan<Story>, 'river'> }) {
  return (
    <>
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
    </>
  );
}
