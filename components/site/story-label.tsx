import type { StoryCard } from '#lib/articles/published/cards.ts';
import { wordsFor } from './words.ts';

interface StoryLabelProps {
  story: Pick<StoryCard, 'kicker' | 'language' | 'section' | 'type'>;
  /** Slug of the section that is named already; the label does not say it again. */
  within?: string | undefined;
}

/** The words above a headline: what kind of story it is, and its kicker or else its section. */
export function StoryLabel({ story, within }: StoryLabelProps) {
  const { kicker, section, type, language } = story;
  const kind = wordsFor(language).types[type] ?? '';
  const said = section.slug === within ? section.name : '';
  const parts = new Set([kind, kicker || section.name]);
  parts.delete('');
  parts.delete(said);
  if (parts.size === 0) return null;
  return (
    <p className="story-label">
      {[...parts].map((part) => (
        <span key={part} className={part === kind ? 'story-kind' : undefined}>
          {part}
        </span>
      ))}
    </p>
  );
}
