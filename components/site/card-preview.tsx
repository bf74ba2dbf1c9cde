import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import { StoryCard } from './story-card.tsx';

const SIZES = { lead: 'At the top of a front', secondary: 'Beside it', compact: 'In a list' } as const;

/** A story in every size in which fronts and lists show it. For the newsroom, whose language is English. */
export function CardPreview({ story }: { story: Story }) {
  return (
    <main className="preview-sheet">
      <h1 className="preview-name">The card of the story</h1>
      {(['lead', 'secondary', 'compact'] as const).map((size) => (
        <section key={size}>
          <p className="preview-name" lang="en" dir="ltr">
            {SIZES[size]}
          </p>
          <StoryCard story={story} size={size} headingLevel={2} />
        </section>
      ))}
    </main>
  );
}
