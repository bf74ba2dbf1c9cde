import type { ReactNode } from 'react';
import type { PublishedStory } from '#lib/articles/published.ts';

/**
 * What opens a story, as agencies set it: "PORT ALDER (CNA) —". It stands in the first line of the text, whose direction
 * it must not decide: bdi.
 */
export function dateline({
  datelinePlace,
  datelineAgency,
}: Pick<PublishedStory, 'datelinePlace' | 'datelineAgency'>): ReactNode {
  if (!datelinePlace && !datelineAgency) return undefined;
  return (
    <bdi className="dateline">
      {datelinePlace && <span className="dateline-place">{datelinePlace}</span>}
      {datelineAgency && ` (${datelineAgency})`} —
    </bdi>
  );
}
