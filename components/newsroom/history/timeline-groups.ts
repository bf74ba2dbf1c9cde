import type { RevisionListItem } from '#lib/articles/queries/revisions.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

/** Revisions of one day, newest first, as runs: one that stands alone, or saves that are folded into one line. */
export interface TimelineDay {
  day: string;
  runs: RevisionListItem[][];
}

/** Groups revisions by the newsroom's day, and saves that nobody named and that follow each other into runs. */
export function groupByDay(revisions: readonly RevisionListItem[], dates: DateStyle): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const revision of revisions) {
    const name = formatInstant(revision.at, 'date', dates);
    const day = days.at(-1)?.day === name ? days.at(-1) : undefined;
    if (!day) days.push({ day: name, runs: [[revision]] });
    else addToRuns(day.runs, revision);
  }
  return days;
}

function addToRuns(runs: RevisionListItem[][], revision: RevisionListItem): void {
  const last = runs.at(-1);
  if (last?.every(isStep) && isStep(revision)) last.push(revision);
  else runs.push([revision]);
}

// A step on the way: saved by itself, without a name, and not what readers see.
function isStep({ reason, name, isLive }: RevisionListItem): boolean {
  return reason === 'save' && name === null && !isLive;
}
