import type { Article } from '#components/editor/article.ts';
import type { ChangeKind, CORRECTION_PLACES } from '#lib/articles/kinds.ts';
import type { Move } from './use-publishing.ts';

/** When a story goes to readers: at once, as soon as its embargo ends, or at a time that somebody chose. */
export type When = 'now' | 'embargo' | 'time';

/** What somebody has decided so far in the dialog. */
export interface PublishPlan {
  when: When;
  /** ISO 8601; null until a time is chosen. */
  at: string | null;
  /** What the change of a live article is. */
  kind: ChangeKind;
  /** The note of a correction or clarification, and where it stands. */
  text: string;
  place: (typeof CORRECTION_PLACES)[number];
}

/** Where an article is, and until when nobody may publish it. */
export type PlanFacts = Pick<Article, 'publication' | 'scheduledFor' | 'embargoUntil'>;

/** What the dialog begins with: the schedule that there is, else as soon as the story may be published. */
export function firstPlan(article: PlanFacts, now: Date): PublishPlan {
  const isHeld = article.embargoUntil !== null && new Date(article.embargoUntil) > now;
  const when = article.scheduledFor !== null ? 'time' : isHeld ? 'embargo' : 'now';
  return { when, at: article.scheduledFor, kind: 'update', text: '', place: 'bottom' };
}

/** When the story would go to readers; null while no time is chosen. */
export function departureOf({ when, at }: PublishPlan, { embargoUntil }: PlanFacts, now: Date): Date | null {
  if (when === 'now') return now;
  const instant = when === 'embargo' ? embargoUntil : at;
  return instant === null ? null : new Date(instant);
}

/** What to ask the server for, or a sentence about what is still to be decided. */
export function requestOf(
  plan: PublishPlan,
  article: PlanFacts,
  now: Date,
): { move: Move; input: Record<string, unknown> } | string {
  const departure = departureOf(plan, article, now);
  if (departure === null) return 'Choose a time.';
  if (plan.when === 'time' && departure <= now) return 'That time has passed. Choose a later one.';
  if (isNote(plan.kind) && article.publication === 'live' && plan.text.trim() === '') {
    return 'Say what was wrong and what is right.';
  }
  const input = article.publication === 'live' ? { change: changeOf(plan) } : {};
  if (plan.when === 'now') return { move: 'publish', input };
  return { move: 'schedule', input: { ...input, at: departure.toISOString() } };
}

/** What the button says that does it. */
export function actionLabel({ when }: PublishPlan, { publication, scheduledFor }: PlanFacts): string {
  const isUpdate = publication === 'live';
  if (when === 'now') return isUpdate ? 'Publish the update' : 'Publish now';
  if (scheduledFor !== null) return 'Reschedule';
  return isUpdate ? 'Schedule this update' : 'Schedule';
}

/** Whether a change of this kind leaves a note with the story. */
export function isNote(kind: ChangeKind): boolean {
  return kind === 'correction' || kind === 'clarification';
}

function changeOf({ kind, text, place }: PublishPlan): Record<string, unknown> {
  return isNote(kind) ? { kind, text, place } : { kind };
}
