import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { StoryCard } from './story-card.tsx';

interface RiverProps {
  /** Newest first. */
  stories: readonly Story[];
  /** The publication's BCP 47 language and IANA zone: they decide where a day ends and how it is called. */
  style: { language: string; timeZone: string };
  within?: string | undefined;
  /** Of its days: 2 under a page's title, 3 under a heading of its own. */
  headingLevel?: 2 | 3;
}

/** Stories by day and time, newest first. Times are absolute, so that a page may be cached. */
export function River({ stories, style, within, headingLevel = 2 }: RiverProps) {
  const Heading = `h${headingLevel}` as const;
  const storyLevel = headingLevel === 2 ? 3 : 4;
  const days = Map.groupBy(stories, (story) => formatInstant(story.publishedAt, 'date', style));
  return (
    <div className="river">
      {[...days].map(([day, storiesOfDay]) => (
        <section key={day} className="river-day">
          <Heading className="river-date">{day}</Heading>
          <ol className="river-stories">
            {storiesOfDay.map((story) => (
              <li key={story.id}>
                <time className="river-time" dateTime={story.publishedAt}>
                  {formatInstant(story.publishedAt, 'time', style)}
                </time>
                <StoryCard story={story} size="compact" headingLevel={storyLevel} within={within} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
