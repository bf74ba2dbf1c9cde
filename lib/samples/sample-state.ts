import type { ChangeKind, Priority, Publication, Stage } from '#lib/articles/kinds.ts';
import type { RevisionReason } from '#lib/articles/revision-schema.ts';
import type { Chance } from './chance.ts';

/** A revision of an invented article; it keeps the article's words. */
export interface SampleRevision {
  id: string;
  number: number;
  reason: RevisionReason;
  at: Date;
  changeKind: ChangeKind | null;
}

/** Where an invented article is, and how it got there. */
export interface SampleState {
  createdAt: Date;
  changedAt: Date;
  stage: Stage;
  publication: Publication;
  revisions: SampleRevision[];
  firstPublishedAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  scheduledFor: Date | null;
  trashedAt: Date | null;
  killReason: string;
  dueAt: Date | null;
  priority: Priority;
  isAssigned: boolean;
  isConfidential: boolean;
  isPlanned: boolean;
  /** Whether somebody has written on since readers got it. */
  isAhead: boolean;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const CURRENT_HOURS = 72;
const ARCHIVE_HOURS = 26_000;

/** Something that the desk has in hand, or something out of the archive. */
export function sampleState(chance: Chance, isCurrent: boolean, now: Date): SampleState {
  const createdAt = new Date(now.getTime() - ageMs(chance, isCurrent));
  const publication = chance.weighed(isCurrent ? CURRENT : ARCHIVE);
  const stage = publication === 'never' ? chance.weighed(STAGES_OF_WORK) : chance.weighed(STAGES_AFTER);
  const changedAt = between(
    chance,
    createdAt,
    new Date(Math.min(now.getTime(), createdAt.getTime() + 30 * HOUR_MS)),
  );
  const times = publicationTimes(chance, publication, createdAt, changedAt);
  return {
    createdAt,
    changedAt: times.updatedAt ?? times.publishedAt ?? changedAt,
    stage,
    publication,
    revisions: revisionsOf(chance, { stage, publication, changedAt, ...times }),
    ...times,
    scheduledFor: publication === 'scheduled' ? aheadOf(chance, now, 7 * 24) : null,
    trashedAt: publication === 'never' && chance.happens(0.05) ? changedAt : null,
    killReason: publication === 'killed' ? 'A court has ordered it to be taken down.' : '',
    dueAt: dueAt(chance, publication, isCurrent, now),
    ...deskOf(chance, isCurrent),
    isConfidential: publication === 'never' && chance.happens(0.02),
    isAhead: publication === 'live' && chance.happens(0.05),
  };
}

const CURRENT = { never: 50, live: 42, scheduled: 3, unpublished: 4, killed: 1 } as const;
const ARCHIVE = { never: 40, live: 920, scheduled: 0, unpublished: 37, killed: 3 } as const;
const STAGES_OF_WORK = { draft: 55, in_review: 25, approved: 20 } as const;
const STAGES_AFTER = { draft: 30, in_review: 0, approved: 70 } as const;

function deskOf(
  chance: Chance,
  isCurrent: boolean,
): Pick<SampleState, 'priority' | 'isAssigned' | 'isPlanned'> {
  return {
    priority: chance.weighed(
      isCurrent ? { normal: 80, high: 15, urgent: 5 } : { normal: 94, high: 5, urgent: 1 },
    ),
    isAssigned: chance.happens(isCurrent ? 0.6 : 0.15),
    isPlanned: chance.happens(isCurrent ? 0.5 : 0.1),
  };
}

function dueAt(chance: Chance, publication: Publication, isCurrent: boolean, now: Date): Date | null {
  const isOpen = publication === 'never' || publication === 'unpublished';
  return isOpen && isCurrent && chance.happens(0.7) ? aheadOf(chance, now, 72, 14) : null;
}

type Times = Pick<SampleState, 'firstPublishedAt' | 'publishedAt' | 'updatedAt'>;

function publicationTimes(chance: Chance, publication: Publication, createdAt: Date, changedAt: Date): Times {
  if (publication === 'never' || publication === 'scheduled') {
    return { firstPublishedAt: null, publishedAt: null, updatedAt: null };
  }
  const publishedAt = between(chance, createdAt, changedAt);
  return {
    firstPublishedAt: publishedAt,
    publishedAt,
    updatedAt: chance.happens(0.2) ? between(chance, publishedAt, changedAt) : null,
  };
}

const REASON_OF_STAGE = { draft: 'save', in_review: 'submit', approved: 'approve' } as const;

function revisionsOf(
  chance: Chance,
  {
    stage,
    publication,
    changedAt,
    publishedAt,
    updatedAt,
  }: Times & {
    stage: Stage;
    publication: Publication;
    changedAt: Date;
  },
): SampleRevision[] {
  const made: SampleRevision[] = [];
  const make = (reason: RevisionReason, at: Date, changeKind: ChangeKind | null = null) =>
    made.push({ id: chance.id(at), number: made.length + 1, reason, at, changeKind });
  if (publication === 'scheduled') make('schedule', changedAt);
  else if (publishedAt === null) {
    if (stage !== 'draft' || chance.happens(0.3)) make(REASON_OF_STAGE[stage], changedAt);
  } else {
    make('publish', publishedAt);
    if (updatedAt !== null) make('update', updatedAt, 'update');
  }
  return made;
}

// More of the archive is of late than of long ago.
function ageMs(chance: Chance, isCurrent: boolean): number {
  const share = chance.below(1_000_000) / 1_000_000;
  const hours = isCurrent
    ? CURRENT_HOURS * share
    : CURRENT_HOURS + (ARCHIVE_HOURS - CURRENT_HOURS) * share ** 1.6;
  return Math.round((hours * HOUR_MS) / MINUTE_MS) * MINUTE_MS + MINUTE_MS;
}

function aheadOf(chance: Chance, now: Date, hours: number, hoursBack = 0): Date {
  const minutes = 10 + chance.below((hours + hoursBack) * 60) - hoursBack * 60;
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

function between(chance: Chance, from: Date, to: Date): Date {
  const seconds = Math.max(1, Math.floor((to.getTime() - from.getTime()) / 1000));
  return new Date(from.getTime() + chance.below(seconds) * 1000);
}
