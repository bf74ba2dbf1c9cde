'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { liveTabOf } from '#components/newsroom/live/browser-live.ts';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import { changedInPlace, type LiveRows, rowsOf, untold } from './live-rows.ts';
import { watchList } from './watch-list.ts';

/**
 * The rows of a list as others change them. While `isHeld`, each stays where it is and newcomers wait; `refresh` asks
 * for the list at once and lets it move.
 */
export function useLiveRows(
  articles: readonly ArticleListItem[],
  { address, personId, isHeld }: { address: string; personId: string; isHeld: boolean },
): LiveRows & { refresh(): Promise<void>; showNew(): void } {
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
  const refresh = async (mayMove: boolean) => {
    const latest = await ask(address);
    if (latest === null) return;
    if (mayMove) {
      setShown(rowsOf(latest));
      return;
    }
    const ids = untold(shown, latest);
    const others =
      ids.length === 0 ? [] : await ask(`${address}${ids.map((id) => `&id=${id}`).join('')}`, true);
    if (others !== null) setShown((now) => changedInPlace(now, latest, others));
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
  return { ...shown, refresh: () => refresh(true), showNew: () => setShown(rowsOf(shown.latest)) };
}

/** What the server has at an address of the list; null when it does not answer: what is shown stays. */
async function ask(address: string, isWhole = false): Promise<ArticleListItem[] | null> {
  const query = new URLSearchParams(address);
  if (isWhole) query.delete('cursor');
  const answer = await fetch(`/api/v1/articles?${query}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { articles: ArticleListItem[] }).articles : null;
}
