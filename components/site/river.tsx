import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { StoryCard } from './story-card.tsx';

interface RiverProps {
  /** Newest first. */
  stories: readonly Story[];
  /** The publication's BCP 47 language and IANA zone: they decide where a day ends and how it is called. */
  style: { language: string; timeZone: string };
  within?: string | undefined;
}

/** Stories by day and time, newest first. Times are absolute, so that a page may be cached. */
export function River({ stories, style, within }: RiverProps) {
  const days = Map.groupBy(stories, (story) => formatInstant(story.publishedAt, 'date', style));
  return (
    <div className="river">
      {[...days].map(([day, storiesOfDay]) => (
        <section key={day} className="river-day">
          <h2 className="river-date">{day}</h2>
          <ol className="river-stories">
            {storiesOfDay.map((story) => (
              <li key={story.id}>
                <time className="river-time" dateTime={story.publishedAt}>
                  {formatInstant(story.publishedAt, 'time', style)}
                </time>
                <StoryCard story={story} size="compact" headingLevel={3} within={within} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
