import { useCallback, useEffect, useReducer } from 'react';
import type { ReplayFacts, ReplaySegment } from '#lib/articles/queries/replay.ts';
import { fetchSegment } from './fetch-segment.ts';
import { type Pace, waitBetween } from './pace.ts';
import { beginReplay, changeReplay, nextWhilePlaying } from './replay-state.ts';
import { findMoment } from './shown-moment.ts';

// A screen shows no more in a second.
const LEAST_WAIT_MS = 40;
// What is needed soon is fetched before.
const AHEAD = 60;

/** Walks through the log of an article, fetching what it comes to. */
export function useReplay(articleId: string, facts: ReplayFacts, begin: ReplaySegment, pace: Pace) {
  const [state, change] = useReducer(changeReplay, begin, beginReplay);
  const { segments, wanted, shown, isPlaying } = state;
  const needed = neededVersion(state, facts.last);

  useEffect(() => {
    if (needed === null) return;
    const leaving = new AbortController();
    fetchSegment(articleId, needed, leaving.signal).then(
      (segment) => leaving.signal.aborted || change({ kind: 'arrived', segment }),
      (error: Error) => leaving.signal.aborted || change({ kind: 'failed', problem: error.message }),
    );
    return () => leaving.abort();
  }, [articleId, needed]);

  useEffect(() => {
    if (!isPlaying || shown.version !== wanted) return;
    if (shown.version >= facts.last) return change({ kind: 'played', isPlaying: false });
    const wait = (from: number, to: number) => waitBetween(pace, from, to);
    // At the end of what is there, the next version is asked for and playing goes on when it has come.
    const next = nextWhilePlaying(segments, shown, wait, LEAST_WAIT_MS) ?? {
      to: wanted + 1,
      waitMs: 0,
    };
    const timer = setTimeout(() => change({ kind: 'moved', to: next.to }), next.waitMs);
    return () => clearTimeout(timer);
  }, [isPlaying, segments, shown, wanted, pace, facts.last]);

  const { first, last } = facts;
  const moveTo = useCallback(
    (version: number) => change({ kind: 'moved', to: Math.min(Math.max(version, first), last) }),
    [first, last],
  );
  const play = useCallback(
    (mayPlay: boolean) => {
      if (mayPlay && wanted >= last) change({ kind: 'moved', to: first });
      change({ kind: 'played', isPlaying: mayPlay });
    },
    [wanted, first, last],
  );
  return { ...state, moveTo, play };
}

/** The version to fetch next: the wanted one, else one that playing comes to soon; null when both are there. */
function neededVersion(
  { segments, wanted, isPlaying, problem }: ReturnType<typeof changeReplay>,
  last: number,
): number | null {
  if (problem !== '') return null;
  if (findMoment(segments, wanted) === null) return wanted;
  const ahead = Math.min(wanted + AHEAD, last);
  return isPlaying && findMoment(segments, ahead) === null ? ahead : null;
}
