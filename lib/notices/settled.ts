import type { Publication, Stage } from '#lib/articles/kinds.ts';
import type { NoticeKind } from './kinds.ts';

/** Notices that ask for something to be done. All others tell what happened, which stays so. */
export const TASK_KINDS = ['review_asked', 'sent_back', 'assigned', 'schedule_failed'] as const;
type TaskKind = (typeof TASK_KINDS)[number];

/** What decides whether there is still something to be done about an article. */
export interface TaskFacts {
  stage: Stage;
  publication: Publication;
  trashedAt: Date | null;
  assigneeId: string | null;
  scheduleProblem: string;
}

/**
 * Why what a notice asked of somebody is no longer to be done, as a sentence; empty while it is, and for notices that
 * ask for nothing. `stillToDo` in `./internal` says the same of rows.
 */
export function settledBy(kind: NoticeKind, article: TaskFacts, personId: string): string {
  if (!isTask(kind)) return '';
  if (article.publication === 'killed') return 'It has been killed since.';
  if (article.trashedAt !== null) return 'It lies in the trash now.';
  return SETTLED[kind](article, personId);
}

export function isTask(kind: NoticeKind): kind is TaskKind {
  return (TASK_KINDS as readonly string[]).includes(kind);
}

const SETTLED: Readonly<Record<TaskKind, (article: TaskFacts, personId: string) => string>> = {
  review_asked: ({ stage, publication }) => {
    if (stage === 'in_review') return '';
    if (stage === 'draft') return 'It is a draft again.';
    return publication === 'live' ? 'It has been published since.' : 'It has been approved since.';
  },
  sent_back: ({ stage }) => {
    if (stage === 'draft') return '';
    return stage === 'in_review' ? 'It is in review again.' : 'It has been approved since.';
  },
  assigned: ({ assigneeId }, personId) => (assigneeId === personId ? '' : 'It is no longer assigned to you.'),
  schedule_failed: ({ scheduleProblem }) => (scheduleProblem === '' ? 'It has been seen to since.' : ''),
};
