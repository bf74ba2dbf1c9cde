'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { liveTabOf } from '#components/newsroom/live/browser-live.ts';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import { changedInPlace, type LiveRows, rowsOf, untold } from './live-rows.ts';
import { watchList } from './watch-list.ts';

/**
 * The rows of a list as others change them. While `isHeld`, each stays where it is and newcomers wait; `refresh` asks
 * for the list at once and lets it move. `isSignedOut` while the server tells nothing more, until somebody is back.
 */
export function useLiveRows(
  articles: readonly ArticleListItem[],
  { address, personId, isHeld }: { address: string; personId: string; isHeld: boolean },
): LiveRows & { isSignedOut: boolean; refresh(): Promise<void>; showNew(): void } {
  const [given, setGiven] = useState(articles);
  const [shown, setShown] = useState(() => rowsOf(articles));
  if (given !== articles) {
    setGiven(articles);
    setShown(rowsOf(articles));
  }
  const [wasHeld, setWasHeld] = useState(isHeld);
  if (wasHeld !== isHeld) {
    setWasHeld(isHeld);
    if (!isHeld) setShown(rowsOf(shown.latest));
  }
  const [isSignedOut, setSignedOut] = useState(false);
  const newest = useRef({ articles, address, shown });
  // With the page: an answer for the list before that comes ahead of a later effect would stand in its place.
  useLayoutEffect(() => {
    newest.current = { articles, address, shown };
  });
  const refresh = async (mayMove: boolean): Promise<void> => {
    const asked = newest.current;
    const change = await (mayMove ? anew(asked.address) : inPlace(asked.address, asked.shown));
    // The page shows another list by now, or a later state of this one.
    if (newest.current.articles !== asked.articles) await refresh(mayMove);
    else if (change === 'signed_out') setSignedOut(true);
    else if (change !== null) {
      setSignedOut(false);
      setShown(change);
    }
  };
  const follow = useEffectEvent(() => refresh(!isHeld));
  useEffect(() => {
    const { end, lookAgain } = watchList({
      live: liveTabOf(personId),
      now: browserTime.now,
      schedule: browserTime.schedule,
      isHidden: () => document.hidden,
      refresh: () => follow(),
    });
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      document.removeEventListener('visibilitychange', lookAgain);
      end();
    };
  }, [personId]);
  return {
    ...shown,
    isSignedOut,
    refresh: () => refresh(true),
    showNew: () => setShown(rowsOf(shown.latest)),
  };
}

type Change = (shown: LiveRows) => LiveRows;

/** Why there is no list: what is shown stays. */
type Silence = 'signed_out' | null;

async function anew(address: string): Promise<Change | Silence> {
  const latest = await ask(address);
  return isSilence(latest) ? latest : () => rowsOf(latest);
}

async function inPlace(address: string, shown: LiveRows): Promise<Change | Silence> {
  const latest = await ask(address);
  if (isSilence(latest)) return latest;
  const ids = untold(shown, latest);
  const others =
    ids.length === 0 ? [] : await ask(`${address}${ids.map((id) => `&id=${id}`).join('')}`, true);
  return isSilence(others) ? others : (now) => changedInPlace(now, latest, others);
}

/** What the server has at an address of the list. */
async function ask(address: string, isWhole = false): Promise<ArticleListItem[] | Silence> {
  const query = new URLSearchParams(address);
  if (isWhole) query.delete('cursor');
  const answer = await fetch(`/api/v1/articles?${query}`).catch(() => null);
  if (answer?.ok) return ((await answer.json()) as { articles: ArticleListItem[] }).articles;
  return answer?.status === 401 ? 'signed_out' : null;
}

function isSilence(answer: ArticleListItem[] | Silence): answer is Silence {
  return answer === null || answer === 'signed_out';
}
