/** How fast replay plays: as it was written, or faster. */
export type Pace = 'natural' | 'faster';

const PACES: Readonly<Record<Pace, { speed: number; mostMs: number }>> = {
  natural: { speed: 1, mostMs: 1500 },
  faster: { speed: 12, mostMs: 150 },
};

/** How long to wait between two moments, in milliseconds; a long pause is squeezed. */
export function waitBetween(pace: Pace, from: number, to: number): number {
  const { speed, mostMs } = PACES[pace];
  return Math.min(Math.max(0, to - from) / speed, mostMs);
}

/** The version that the session after a version begins with, or the one before; the ends count as sessions too. */
export function sessionBeside(
  { first, last, sessions }: { first: number; last: number; sessions: readonly number[] },
  version: number,
  direction: 'later' | 'earlier',
): number {
  if (direction === 'later') return sessions.find((begin) => begin > version) ?? last;
  return sessions.findLast((begin) => begin < version) ?? first;
}
