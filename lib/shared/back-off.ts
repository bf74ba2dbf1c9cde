const FIRST_MS = 2_000;
const LONGEST_MS = 60 * 60 * 1000;

/**
 * How long to wait after so many failed tries, in milliseconds: twice as long each time, an hour at most, and with
 * chance in it (`random` in [0, 1)), so that what failed together does not come back together.
 */
export function backOffMs(attempts: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(longest * (0.5 + random / 2));
}
