import 'server-only';
import type { LogPoint } from '#lib/content/replay/log-point.ts';

// A point shares what did not change with its neighbours, so most cost little; the rest is bounded.
const MOST_KEPT = 12;

const points = new Map<string, LogPoint>();

/** Remembers a point of an article's log, which never changes, so that replay goes on from there. */
export function keepCheckpoint(articleId: string, point: LogPoint): void {
  const key = `${articleId} ${point.version}`;
  points.delete(key);
  points.set(key, point);
  const [oldest] = points.keys();
  if (points.size > MOST_KEPT && oldest !== undefined) points.delete(oldest);
}

/** The newest remembered point that is not newer than a version. */
export function checkpointBefore(articleId: string, version: number): LogPoint | null {
  let best: LogPoint | null = null;
  for (const [key, point] of points) {
    const isBetter = point.version <= version && point.version > (best?.version ?? -1);
    if (isBetter && key.startsWith(articleId)) best = point;
  }
  return best;
}
