import type { Publication, Stage } from './kinds.ts';

/** What somebody needs to be for a transition, whatever state the article is in; `policy.ts` says who that is. */
export type Privilege = 'file' | 'decide' | 'publish' | 'trash';

/** One way in which an article moves. docs/workflow.md is made from this table. */
export interface Transition {
  /** What its button says. */
  label: string;
  privilege: Privilege;
  fromStages: readonly Stage[];
  fromPublications: readonly Publication[];
  /**
   * Where it leads. `same` leaves it, `settled` is approved for what was in review, `before` is where it was before it
   * was scheduled.
   */
  toStage: Stage | 'same' | 'settled';
  toPublication: Publication | 'same' | 'before';
}

const ANY_STAGE: readonly Stage[] = ['draft', 'in_review', 'approved'];
const NOT_KILLED: readonly Publication[] = ['never', 'scheduled', 'live', 'unpublished'];
const NOT_PUBLIC: readonly Publication[] = ['never', 'unpublished'];

/** The whole life of an article, stage by stage and publication by publication. Killed is final. */
export const TRANSITIONS = {
  submit: {
    label: 'Submit for review',
    privilege: 'file',
    fromStages: ['draft'],
    fromPublications: NOT_KILLED,
    toStage: 'in_review',
    toPublication: 'same',
  },
  withdraw: {
    label: 'Withdraw from review',
    privilege: 'file',
    fromStages: ['in_review'],
    fromPublications: NOT_KILLED,
    toStage: 'draft',
    toPublication: 'same',
  },
  sendBack: {
    label: 'Send back',
    privilege: 'decide',
    fromStages: ['in_review', 'approved'],
    fromPublications: NOT_KILLED,
    toStage: 'draft',
    toPublication: 'same',
  },
  approve: {
    label: 'Approve',
    privilege: 'decide',
    fromStages: ['in_review'],
    fromPublications: NOT_KILLED,
    toStage: 'approved',
    toPublication: 'same',
  },
  publish: {
    label: 'Publish',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['never', 'scheduled', 'unpublished'],
    toStage: 'settled',
    toPublication: 'live',
  },
  publishUpdate: {
    label: 'Publish update',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['live'],
    toStage: 'settled',
    toPublication: 'live',
  },
  schedule: {
    label: 'Schedule',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['never', 'scheduled', 'unpublished'],
    toStage: 'settled',
    toPublication: 'scheduled',
  },
  scheduleUpdate: {
    label: 'Schedule this update',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['live'],
    toStage: 'settled',
    toPublication: 'live',
  },
  cancelSchedule: {
    label: 'Cancel the schedule',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['scheduled', 'live'],
    toStage: 'same',
    toPublication: 'before',
  },
  scheduleUnpublish: {
    label: 'Schedule its end',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['scheduled', 'live'],
    toStage: 'same',
    toPublication: 'same',
  },
  unpublish: {
    label: 'Unpublish',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['live'],
    toStage: 'same',
    toPublication: 'unpublished',
  },
  kill: {
    label: 'Kill',
    privilege: 'publish',
    fromStages: ANY_STAGE,
    fromPublications: ['live', 'scheduled', 'unpublished'],
    toStage: 'same',
    toPublication: 'killed',
  },
  trash: {
    label: 'Move to the trash',
    privilege: 'trash',
    fromStages: ANY_STAGE,
    fromPublications: NOT_PUBLIC,
    toStage: 'same',
    toPublication: 'same',
  },
  untrash: {
    label: 'Take out of the trash',
    privilege: 'trash',
    fromStages: ANY_STAGE,
    fromPublications: NOT_PUBLIC,
    toStage: 'same',
    toPublication: 'same',
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;
export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as readonly TransitionName[];

/** Where an article is. */
export interface ArticlePlace {
  stage: Stage;
  publication: Publication;
  firstPublishedAt: Date | string | null;
  trashedAt: Date | string | null;
  scheduledFor: Date | string | null;
}

/**
 * Whether a transition begins where an article is. Out of the trash there is one way, and only what is scheduled can
 * be cancelled.
 */
export function isPossible(name: TransitionName, article: ArticlePlace): boolean {
  const { fromStages, fromPublications }: Transition = TRANSITIONS[name];
  return (
    (name === 'untrash') === (article.trashedAt !== null) &&
    (name !== 'cancelSchedule' || article.scheduledFor !== null) &&
    fromStages.includes(article.stage) &&
    fromPublications.includes(article.publication)
  );
}

/** Where a transition leads from where an article is. */
export function placeAfter(
  name: TransitionName,
  article: ArticlePlace,
): { stage: Stage; publication: Publication } {
  const { toStage, toPublication }: Transition = TRANSITIONS[name];
  return { stage: stageAfter(toStage, article), publication: publicationAfter(toPublication, article) };
}

function stageAfter(to: Transition['toStage'], { stage }: ArticlePlace): Stage {
  if (to === 'settled') return stage === 'in_review' ? 'approved' : stage;
  return to === 'same' ? stage : to;
}

function publicationAfter(to: Transition['toPublication'], article: ArticlePlace): Publication {
  if (to === 'before') return beforeScheduled(article);
  return to === 'same' ? article.publication : to;
}

// Only what was never live, or was taken down, becomes `scheduled`: a live article stays live until its update.
function beforeScheduled({ publication, firstPublishedAt }: ArticlePlace): Publication {
  if (publication === 'live') return 'live';
  return firstPublishedAt === null ? 'never' : 'unpublished';
}
