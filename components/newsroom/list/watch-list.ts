import type { LiveTab } from '#components/newsroom/live/live-tab.ts';

export interface WatchListParts {
  live: Pick<LiveTab, 'follow'>;
  now(): number;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** Asks the server for the list as it is now; resolves whatever comes of it. */
  refresh(): Promise<void>;
  /** Whether nobody can see the page. */
  isHidden(): boolean;
}

/** While others type, a list follows them no faster than this. */
const EVERY_MS = 1_500;
/** Without a stream, it asks. */
const BLOCKED_EVERY_MS = 5_000;
/** A word that was lost on the way costs this much and no more. */
const STALE_MS = 30_000;

/** Refreshes a list when something in it may have changed. Returns its end, and what to call when the page is seen again. */
export function watchList(parts: WatchListParts): { end(): void; lookAgain(): void } {
  let isBlocked = false;
  // What changes between the page and its stream is told by neither.
  let isBehind = true;
  let isOver = false;
  let isDue = false;
  let refreshedAt = parts.now();
  let isAsking = false;
  let cancel = () => {};

  const refresh = async () => {
    isDue = false;
    isAsking = true;
    refreshedAt = parts.now();
    await parts.refresh();
    isAsking = false;
    if (isDue) refreshSoon(EVERY_MS);
    else if (isBlocked) refreshSoon(BLOCKED_EVERY_MS);
  };
  const refreshSoon = (everyMs: number) => {
    isDue = true;
    if (isOver || isAsking || parts.isHidden()) return;
    cancel();
    const waitMs = Math.max(0, refreshedAt + everyMs - parts.now());
    cancel = parts.schedule(() => void refresh(), waitMs);
  };
  const end = parts.live.follow('articles', {
    since: () => null,
    onEvent: () => refreshSoon(EVERY_MS),
    onCarried: () => {
      if (isBehind) refreshSoon(EVERY_MS);
      isBehind = false;
      isBlocked = false;
    },
    onBlocked: () => {
      isBehind = true;
      isBlocked = true;
      refreshSoon(BLOCKED_EVERY_MS);
    },
    onBeat: () => {
      if (parts.now() - refreshedAt >= STALE_MS) refreshSoon(EVERY_MS);
    },
  });
  return {
    end: () => {
      isOver = true;
      cancel();
      end();
    },
    lookAgain: () => {
      if (isDue || parts.now() - refreshedAt >= STALE_MS) refreshSoon(EVERY_MS);
    },
  };
}
