import { directionOf } from '#lib/shared/language.ts';
import { wordsFor } from './words.ts';

interface UpdateNoteProps {
  language: string;
  /** What the page shows, and so what may be new. */
  of: 'story' | 'list';
}

/** Shown by the reader's script when the page has something new at its address. A page without it is not asked about. */
export function UpdateNote({ language, of }: UpdateNoteProps) {
  const words = wordsFor(language);
  return (
    <div role="status" lang={language} dir={directionOf(language)}>
      <p className="update-note" hidden>
        {of === 'story' ? words.storyUpdated : words.newStories} <button type="button">{words.show}</button>
      </p>
    </div>
  );
}
