import type { DeskListName, DeskStory } from '#lib/desk/story.ts';

/** What a line of the desk says of its story: words, and the moment they are about. */
export interface AboutStory {
  words: string;
  at: string | null;
  /** What was said with it, such as the note of a story that was sent back. */
  note: string;
  isBad: boolean;
}

const STAGES = { draft: 'a draft again', in_review: 'in review', approved: 'approved' } as const;

const SAYERS: Readonly<Record<DeskListName, (story: DeskStory) => Partial<AboutStory>>> = {
  toReview: (story) => ({ words: `Handed in by ${story.stageChangedBy}`, at: story.stageChangedAt }),
  sentBack: (story) => ({
    words: `Sent back by ${story.stageChangedBy}`,
    at: story.stageChangedAt,
    note: story.stageNote,
  }),
  failed: (story) => ({
    words: 'Was to be published',
    at: story.scheduledFor,
    note: story.scheduleProblem,
    isBad: true,
  }),
  overdue: (story) => ({ words: `${whoHas(story)}, was due`, at: story.dueAt, isBad: true }),
  dueToday: (story) => ({ words: `${whoHas(story)}, due`, at: story.dueAt }),
  assigned: (story) => (story.dueAt === null ? { words: 'No deadline' } : { words: 'Due', at: story.dueAt }),
  scheduled: (story) => ({
    words: story.publication === 'live' ? 'Its update goes live' : 'Goes live',
    at: story.scheduledFor,
  }),
  live: (story) => ({ words: 'Live since', at: story.publishedAt }),
  changed: (story) =>
    // A new stage is the bigger news; who hands a story in has written in it a moment before.
    story.stageChangedBy !== '' && story.stageChangedAt >= story.changedAt
      ? { words: `${story.stageChangedBy}: ${STAGES[story.stage]}`, at: story.stageChangedAt }
      : { words: `Changed by ${story.changedBy}`, at: story.changedAt },
  free: (story) => (story.dueAt === null ? { words: 'No deadline' } : { words: 'Due', at: story.dueAt }),
};

/** What the line of a story says in a list of the desk. */
export function aboutStory(list: DeskListName, story: DeskStory): AboutStory {
  return { words: '', at: null, note: '', isBad: false, ...SAYERS[list](story) };
}

function whoHas({ assignee }: DeskStory): string {
  return assignee === '' ? 'Nobody has it' : assignee;
}
