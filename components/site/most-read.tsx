import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import { StoryCard } from './story-card.tsx';

interface MostReadProps {
  title: string;
  /** The most read first. */
  stories: readonly Story[];
}

/** What others read, by number; nothing where that is not known. */
export function MostRead({ title, stories }: MostReadProps) {
  if (stories.length === 0) return null;
  return (
    <section className="most-read" aria-labelledby="most-read">
      <h2 id="most-read" className="block-title">
        {title}
      </h2>
      <ol className="block-stories">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} size="line" headingLevel={3} />
          </li>
        ))}
      </ol>
    </section>
  );
}
