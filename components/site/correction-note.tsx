import type { StoryCorrection } from '#lib/articles/published/corrections.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { wordsFor } from './words.ts';

interface CorrectionNoteProps {
  correction: StoryCorrection;
  /** The story's language and the publication's zone. */
  style: DateStyle;
}

/** One dated note; its address on the page is `#correction-{id}`. */
export function CorrectionNote({ correction, style }: CorrectionNoteProps) {
  const { id, kind, text, at } = correction;
  return (
    <p className="correction" id={`correction-${id}`}>
      <b>{wordsFor(style.language)[kind]}</b>{' '}
      <time dateTime={at}>{formatInstant(at, 'dateTimeZone', style)}</time>
      <span className="correction-text">{text}</span>
    </p>
  );
}
