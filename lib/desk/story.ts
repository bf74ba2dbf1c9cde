import type { Priority, Publication, Stage } from '#lib/articles/kinds.ts';

/** A story as one line of the desk. Times are ISO 8601 in UTC. */
export interface DeskStory {
  id: string;
  headline: string;
  section: string;
  /** It is a page of the site. */
  isPage: boolean;
  stage: Stage;
  publication: Publication;
  priority: Priority;
  /** Who has it; empty for nobody. */
  assignee: string;
  dueAt: string | null;
  scheduledFor: string | null;
  publishedAt: string | null;
  /** What was said when it was sent back. */
  stageNote: string;
  stageChangedAt: string;
  /** Empty while it is in the stage it began in. */
  stageChangedBy: string;
  changedAt: string;
  changedBy: string;
  /** Why what was due did not happen; empty when nothing is wrong. */
  scheduleProblem: string;
}

/** The first of some stories, and whether there are more. */
export interface DeskList {
  stories: DeskStory[];
  hasMore: boolean;
}

export const DESK_LISTS = [
  'toReview',
  'sentBack',
  'failed',
  'overdue',
  'dueToday',
  'assigned',
  'scheduled',
  'live',
  'changed',
  'free',
] as const;
export type DeskListName = (typeof DESK_LISTS)[number];

/** Everything the desk shows to somebody. */
export interface Desk extends Record<DeskListName, DeskList> {
  /** Stories in which words of theirs wait that could not be merged. */
  recovered: { articleId: string; headline: string; count: number }[];
  /** Since when `changed` counts. */
  since: string;
  /** When all of it was read. */
  at: string;
}
