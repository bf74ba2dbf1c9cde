import type { StoryCorrection } from '#lib/articles/published/corrections.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { CorrectionNote } from './correction-note.tsx';

interface CorrectionNotesProps {
  story: Pick<PublishedStory, 'corrections' | 'language'>;
  place: StoryCorrection['place'];
  /** IANA zone of the publication. */
  timeZone: string;
}

/** What was wrong in a story, at its top or its end as the desk decided each time; nothing where nothing was. */
export function CorrectionNotes({ story, place, timeZone }: CorrectionNotesProps) {
  const here = story.corrections.filter((correction) => correction.place === place);
  if (here.length === 0) return null;
  return (
    <div className="corrections" data-place={place}>
      {here.map((correction) => (
        <CorrectionNote
          key={correction.id}
          correction={correction}
          style={{ language: story.language, timeZone }}
        />
      ))}
    </div>
  );
}
