import type { Article } from '#components/editor/article.ts';
import { TRANSITIONS, type TransitionName } from '#lib/articles/workflow.ts';
import type { Move, PublishingStep } from './use-publishing.ts';

/** One way on for an article: done at once, or asked about in a dialog first. */
export type StageMove = { name: TransitionName; label: string } & (
  | { move: Move }
  | { step: Exclude<PublishingStep, 'none'> }
);

const ASKED = {
  sendBack: 'sendBack',
  scheduleUnpublish: 'end',
  unpublish: 'unpublish',
  kill: 'kill',
  trash: 'trash',
} as const satisfies Partial<Record<TransitionName, PublishingStep>>;

const AT_ONCE = {
  submit: 'submit',
  withdraw: 'withdraw',
  approve: 'approve',
  cancelSchedule: 'cancel-schedule',
  untrash: 'untrash',
} as const satisfies Partial<Record<TransitionName, Move>>;

const ORDER = [
  'submit',
  'withdraw',
  'approve',
  'sendBack',
  'cancelSchedule',
  'scheduleUnpublish',
  'unpublish',
  'kill',
  'trash',
  'untrash',
] as const;

/** Every way on but publishing, which has a button of its own, in the order of a story's life. */
export function stageMoves(may: Article['may']): StageMove[] {
  return ORDER.filter((name) => may[name]).map((name) => {
    const { label } = TRANSITIONS[name];
    if (name in AT_ONCE) return { name, label, move: AT_ONCE[name as keyof typeof AT_ONCE] };
    return { name, label: `${label}…`, step: ASKED[name as keyof typeof ASKED] };
  });
}

/** What the header offers first to somebody who may not publish, or null. */
export function mainMove(may: Article['may']): StageMove | null {
  if (may.publish || may.publishUpdate) return null;
  return stageMoves(may).find(({ name }) => name === 'submit' || name === 'withdraw') ?? null;
}
