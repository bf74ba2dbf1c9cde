import type { ReplaySegment } from '#lib/articles/queries/replay.ts';
import { findMoment, type ShownMoment, type ShownSegment, showSegment } from './shown-moment.ts';

/** Where replay stands. While the wanted version is being fetched, the one shown before stays. */
export interface ReplayState {
  segments: readonly ShownSegment[];
  wanted: number;
  shown: ShownMoment;
  isPlaying: boolean;
  problem: string;
}

export type ReplayEvent =
  | { kind: 'moved'; to: number }
  | { kind: 'played'; isPlaying: boolean }
  | { kind: 'arrived'; segment: ReplaySegment }
  | { kind: 'failed'; problem: string };

// So much is kept for going back; the rest is fetched again.
const MOST_SEGMENTS = 10;

/** Where replay begins: at the first moment of a segment. */
export function beginReplay(segment: ReplaySegment): ReplayState {
  const shown = showSegment(segment);
  const [first] = shown.moments;
  if (!first) throw new Error('a segment holds its first moment');
  return { segments: [shown], wanted: first.version, shown: first, isPlaying: false, problem: '' };
}

/** What an event makes of it. */
export function changeReplay(state: ReplayState, event: ReplayEvent): ReplayState {
  switch (event.kind) {
    case 'moved':
      return at({ ...state, problem: '' }, event.to);
    case 'played':
      return { ...state, isPlaying: event.isPlaying };
    case 'failed':
      return { ...state, problem: event.problem, isPlaying: false };
    default:
      return arrived(state, showSegment(event.segment));
  }
}

function at(state: ReplayState, wanted: number): ReplayState {
  return { ...state, wanted, shown: findMoment(state.segments, wanted) ?? state.shown };
}

function arrived(state: ReplayState, segment: ShownSegment): ReplayState {
  const others = state.segments.filter(({ first }) => first !== segment.first);
  const segments = [segment, ...others].slice(0, MOST_SEGMENTS);
  const next = { ...state, segments };
  if (findMoment(segments, state.wanted) !== null) return at(next, state.wanted);
  return at(next, beyondGap(state, segment));
}

/** Where to go when the wanted version lies in a gap: on over it in the direction in which somebody was going. */
function beyondGap({ shown, wanted }: ReplayState, { first, gapAfter }: ShownSegment): number {
  const isGoingBack = wanted < shown.version && gapAfter !== null;
  return isGoingBack ? gapAfter : first;
}

/** The version after some time of playing, and that time; null at the end of what is known. */
export function nextWhilePlaying(
  segments: readonly ShownSegment[],
  shown: ShownMoment,
  waitBetween: (from: number, to: number) => number,
  leastMs: number,
): { to: number; waitMs: number } | null {
  let [moment, waitMs]: [ShownMoment, number] = [shown, 0];
  while (waitMs < leastMs) {
    const next = findMoment(segments, moment.version + 1);
    if (!next) break;
    waitMs += waitBetween(moment.at, next.at);
    moment = next;
  }
  return moment === shown ? null : { to: moment.version, waitMs: Math.max(waitMs, leastMs) };
}
