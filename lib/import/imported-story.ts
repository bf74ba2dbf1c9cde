import type { Body } from '#lib/content/body.ts';
import type { Dropped } from './dropped.ts';

/** A story read from a file. Headline and standfirst are plain text of one line, empty when the file names none. */
export interface ImportedStory {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: Body;
  readonly dropped: readonly Dropped[];
}
