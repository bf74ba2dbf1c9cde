import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import { directionOf } from '#lib/shared/language.ts';
import { Byline } from './byline.tsx';
import { headlineLength } from './headline-length.ts';
import { StoryLabel } from './story-label.tsx';

interface StoryCardProps {
  story: Story;
  /** `lead` opens a page, `secondary` stands beside or below it, `compact` is in a list, `line` is the headline alone. */
  size: 'lead' | 'secondary' | 'compact' | 'line';
  /** 2 under a page's title, one more under a heading of its own. */
  headingLevel: 2 | 3 | 4;
  /** Slug of the section whose page this is. */
  within?: string | undefined;
}

/** A story as a front or list shows it, in its own language and direction. */
export function StoryCard({ story, size, headingLevel, within }: StoryCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article
      className={`story story-${size}`}
      lang={story.language}
      dir={directionOf(story.language)}
      data-type={story.type}
    >
      <StoryLabel story={story} within={within} />
      <Heading className="story-headline" data-length={headlineLength(story.headline)}>
        <a href={story.address}>{story.headline}</a>
      </Heading>
      {story.standfirst && size !== 'line' && <p className="story-standfirst">{story.standfirst}</p>}
      {(size === 'lead' || size === 'secondary') && <Byline story={story} />}
    </article>
  );
}
