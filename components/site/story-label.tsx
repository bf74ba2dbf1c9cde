import type { StoryCard } from '#lib/articles/published.ts';
import { wordsFor } from './words.ts';

interface StoryLabelProps {
  story: Pick<StoryCard, 'kicker' | 'language' | 'section' | 'type'>;
  /** Without a kicker of its own, a card names its section; on that section's page it says nothing. */
  within?: string | undefined;
}

/** The words above a headline: what kind of story it is, and its kicker or section. */
export function StoryLabel({ story, within }: StoryLabelProps) {
  const kind = wordsFor(story.language).types[story.type];
  const topic = story.kicker || (story.section.slug === within ? '' : story.section.name);
  const saysMore = topic !== '' && topic !== kind;
  if (!kind && !saysMore) return null;
  return (
    <p className="story-label">
      {kind && <span className="story-kind">{kind}</span>}
      {saysMore && <span className="story-topic">{topic}</span>}
    </p>
  );
}
