import type { Tone } from '#components/ui/badge.tsx';
import type { Publication } from '#lib/articles/kinds.ts';

/** Where an article stands for readers, in the newsroom's words. */
export function publicationState(article: { publication: Publication; hasUnpublishedChanges: boolean }): {
  text: string;
  tone: Tone;
} {
  if (article.publication === 'live' && article.hasUnpublishedChanges) {
    return { text: 'Live with unpublished changes', tone: 'warn' };
  }
  return STATES[article.publication];
}

const STATES: Readonly<Record<Publication, { text: string; tone: Tone }>> = {
  never: { text: 'Draft', tone: 'neutral' },
  scheduled: { text: 'Scheduled', tone: 'accent' },
  live: { text: 'Live', tone: 'good' },
  unpublished: { text: 'Unpublished', tone: 'neutral' },
  killed: { text: 'Killed', tone: 'danger' },
};
