'use client';

import { readingMinutes } from '#lib/content/length.ts';
import { lengthWords } from './length-words.ts';
import { useField } from './use-field.ts';
import { useStoryLength } from './use-story-length.ts';

/** How long the text is, against what is planned for it or else against a reader's time. */
export function WordCount() {
  const { words } = useStoryLength();
  const planned = useField('plannedWords').value;
  const { count, rest, isOver } = lengthWords(words, planned);
  return (
    // Browsers and servers may part the words of a language without spaces differently.
    <p className="text-sm whitespace-nowrap text-ink-faint tabular-nums" suppressHydrationWarning>
      {count}
      <span className={isOver ? 'text-warn' : 'max-sm:hidden'} suppressHydrationWarning>
        {` · ${rest || `${readingMinutes(words)} min`}`}
      </span>
    </p>
  );
}
