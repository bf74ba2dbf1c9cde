'use client';

import { useDeferredValue } from 'react';
import { countWords, plainText, readingMinutes } from '#lib/content/text.ts';
import { useWords } from './use-words.ts';

/** Words and reading time of the text; counted when the browser has time, never while somebody types. */
export function WordCount() {
  const body = useDeferredValue(useWords().body);
  const words = countWords(plainText(body));
  return (
    <p className="text-sm whitespace-nowrap text-ink-faint tabular-nums">
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'}
      <span className="max-sm:hidden"> · {readingMinutes(words)} min</span>
    </p>
  );
}
