import { storableText } from './storable-text.ts';
import { tidyLine, tidyLines } from './tidy-text.ts';

/** A text from outside that goes on one line, in its tidied form; trimming and length are for the caller. */
export function lineText() {
  return storableText().overwrite(tidyLine);
}

/** A text from outside that may have several lines, in its tidied form; trimming and length are for the caller. */
export function linesText() {
  return storableText().overwrite(tidyLines);
}
