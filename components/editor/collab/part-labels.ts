import type { StoryPart } from '#lib/content/story-nodes.ts';

/** A part's accessible name, and what its place says while nothing stands there. */
export const PART_LABELS: Readonly<Record<StoryPart, { label: string; placeholder: string }>> = {
  kicker: { label: 'Kicker', placeholder: 'Kicker' },
  headline: { label: 'Headline', placeholder: 'Headline' },
  standfirst: { label: 'Standfirst', placeholder: 'Standfirst: the sentence under the headline' },
  datelinePlace: { label: 'Dateline place', placeholder: 'Dateline place' },
  datelineAgency: { label: 'Agency', placeholder: 'Agency' },
  body: { label: 'Text', placeholder: 'Write the story, or paste one' },
  editorsNote: { label: 'Editor’s note', placeholder: 'Editor’s note: readers see it with the story' },
  internalNote: { label: 'Internal note', placeholder: 'Internal note: never leaves the newsroom' },
};
