const ARCHIVE_DAYS = 398;
/** More of an archive is of late than of long ago. */
const LATENESS = 2.1;
const HOURS = [
  '06:40',
  '07:15',
  '08:30',
  '09:50',
  '11:05',
  '12:20',
  '14:10',
  '15:35',
  '16:45',
  '18:00',
] as const;

/**
 * How many days ago the story of a series came, counted from the newest; never today. The phase, from 0 to 1, keeps
 * series from coming on the same days.
 */
export function daysAgo(index: number, count: number, phase: number): number {
  return 1 + Math.round((ARCHIVE_DAYS - 1) * ((index + phase) / count) ** LATENESS);
}

/** The time of such a story as `whenOf` reads it. */
export function timeOf(index: number, days: number, phase: number): string {
  return `${days}d ${HOURS[(index * 7 + days + Math.round(phase * HOURS.length)) % HOURS.length]}`;
}

/** One of several, by turns. */
export function turn<T>(list: readonly [T, ...T[]], index: number): T {
  return list[index % list.length] ?? list[0];
}
