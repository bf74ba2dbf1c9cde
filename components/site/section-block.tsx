import { sectionAddress } from '#lib/articles/addresses.ts';
import type { FrontStories } from '#lib/articles/published/front.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { StoryCard } from './story-card.tsx';

interface SectionBlockProps {
  site: SiteIdentity;
  block: FrontStories['blocks'][number];
}

/** A section on the front: its newest story with its standfirst, the next ones by their headlines. */
export function SectionBlock({ site, block: { section, stories } }: SectionBlockProps) {
  const [first, ...others] = stories;
  const name = site.sections.find(({ slug }) => slug === section)?.name ?? first?.section.name;
  const id = `block-${section}`;
  return (
    <section className="section-block" aria-labelledby={id}>
      <h2 id={id} className="block-title">
        <a href={sectionAddress(section)}>{name}</a>
      </h2>
      {first && <StoryCard story={first} size="secondary" headingLevel={3} within={section} />}
      <ul className="block-stories">
        {others.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} size="line" headingLevel={3} within={section} />
          </li>
        ))}
      </ul>
    </section>
  );
}
