export interface RefreshParts {
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  isVisible(): boolean;
  refresh(): void;
}

const BETWEEN_MS = 3_000;
// All open desks hear of a change in the same moment; the server need not answer them in the same.
const SPREAD_MS = 500;
/** What somebody sees who comes back after so long is read anew in any case: times have passed. */
const STALE_MS = 5 * 60_000;

/** Refreshes soon after a change, not often, and only while somebody looks; what changed meanwhile waits until then. */
export function gentleRefresh({ now, random, schedule, isVisible, refresh }: RefreshParts) {
  let lastMs = now();
  let isWaiting = false;
  let isStale = false;
  let cancel = () => {};
  const run = () => {
    isWaiting = false;
    if (!isVisible()) {
      isStale = true;
      return;
    }
    isStale = false;
    lastMs = now();
    refresh();
  };
  const changed = () => {
    if (isWaiting) return;
    isWaiting = true;
    cancel = schedule(run, Math.max(lastMs + BETWEEN_MS - now(), random() * SPREAD_MS));
  };
  return {
    changed,
    /** Somebody looks at the page, or looks away. */
    seen: () => {
      if (isVisible() && (isStale || now() - lastMs > STALE_MS)) changed();
    },
    stop: () => cancel(),
  };
}
