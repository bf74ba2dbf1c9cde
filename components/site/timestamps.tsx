import type { StoryCard } from '#lib/articles/published/cards.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { wordsFor } from './words.ts';

interface TimestampsProps {
  story: Pick<StoryCard, 'firstPublishedAt' | 'updatedAt' | 'language'>;
  /** IANA zone of the publication. */
  timeZone: string;
}

/**
 * When a story was published and, if it was, updated in substance; in the story's language, with the zone. The reader's
 * script says instead how long ago that was, maybe before the framework looks.
 */
export function Timestamps({ story, timeZone }: TimestampsProps) {
  const words = wordsFor(story.language);
  const style = { language: story.language, timeZone };
  return (
    <p className="timestamps">
      <span>
        {words.published}{' '}
        <time dateTime={story.firstPublishedAt} data-since="" suppressHydrationWarning>
          {formatInstant(story.firstPublishedAt, 'dateTimeZone', style)}
        </time>
      </span>
      {story.updatedAt && (
        <span>
          {words.updated}{' '}
          <time dateTime={story.updatedAt} data-since="" suppressHydrationWarning>
            {formatInstant(story.updatedAt, 'dateTimeZone', style)}
          </time>
        </span>
      )}
    </p>
  );
}
