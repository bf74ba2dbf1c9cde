/** How trying again slows down: the longest first wait, doubled with each failure up to `longestMs`. */
export interface Pace {
  firstMs: number;
  longestMs: number;
}

/** While somebody waits for it. */
export const IMPATIENT: Pace = { firstMs: 1_000, longestMs: 30_000 };
/** When nobody does. */
export const PATIENT: Pace = { firstMs: 2_000, longestMs: 60 * 60 * 1000 };

/**
 * Milliseconds to wait before trying again after so many failures. There is chance in the upper half of it (`random` in
 * [0, 1)), so that what failed together does not come back together.
 */
export function backOffMs({ firstMs, longestMs }: Pace, failures: number, random: number): number {
  const longest = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(longest * (0.5 + random / 2));
}
