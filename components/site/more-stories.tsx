import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import { StoryCard } from './story-card.tsx';

interface MoreStoriesProps {
  /** Of the heading, once on a page. */
  id: string;
  title: string;
  /** Where there are more, if that is a page. */
  address?: string | undefined;
  stories: readonly Story[];
  /** Slug of the section that the title names. */
  within?: string | undefined;
}

/** A row of stories to go on with; nothing where there are none. */
export function MoreStories({ id, title, address, stories, within }: MoreStoriesProps) {
  if (stories.length === 0) return null;
  return (
    <section className="more-stories" aria-labelledby={id}>
      <h2 id={id} className="more-title">
        {address === undefined ? title : <a href={address}>{title}</a>}
      </h2>
      <ul className="front-row">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} size="secondary" headingLevel={3} within={within} />
          </li>
        ))}
      </ul>
    </section>
  );
}
