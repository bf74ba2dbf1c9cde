import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { StoryCard } from './story-card.tsx';
import { wordsFor } from './words.ts';

interface MoreStoriesProps {
  site: SiteIdentity;
  section: { slug: string; name: string };
  stories: readonly Story[];
}

const SHOWN = 4;

/** A few other stories of a section, to go on with. */
export function MoreStories({ site, section, stories }: MoreStoriesProps) {
  if (stories.length === 0) return null;
  const title = wordsFor(site.language).moreFrom(section.name);
  return (
    <section className="more-stories" aria-labelledby="more-stories">
      <h2 id="more-stories" className="more-title">
        <a href={`/${section.slug}`}>{title}</a>
      </h2>
      <ul className="front-row">
        {stories.slice(0, SHOWN).map((story) => (
          <li key={story.id}>
            <StoryCard story={story} size="secondary" headingLevel={3} within={section.slug} />
          </li>
        ))}
      </ul>
    </section>
  );
}
