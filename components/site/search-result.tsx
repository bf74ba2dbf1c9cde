import type { SearchResult as Result } from '#lib/search/published.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { directionOf } from '#lib/shared/language.ts';
import { Marked } from './marked.tsx';
import { StoryLabel } from './story-label.tsx';

interface SearchResultProps {
  result: Result;
  /** IANA zone of the publication. */
  timeZone: string;
}

/** A story or a page that was found, in its own language and direction, with what was searched for marked. */
export function SearchResult({ result, timeZone }: SearchResultProps) {
  const { story, headline, fragment } = result;
  const { language, publishedAt } = story;
  return (
    <article
      className="story story-compact"
      lang={language}
      dir={directionOf(language)}
      data-type={story.type}
    >
      <StoryLabel story={story} />
      <h2 className="story-headline">
        <a href={story.address}>
          <Marked text={headline} />
        </a>
      </h2>
      <p className="story-standfirst">
        <Marked text={fragment} />
      </p>
      {!story.isPage && (
        <p className="result-day">
          <time dateTime={publishedAt}>{formatInstant(publishedAt, 'date', { language, timeZone })}</time>
        </p>
      )}
    </article>
  );
}
