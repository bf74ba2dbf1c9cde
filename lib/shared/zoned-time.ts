const DAY_MS = 86_400_000;

/** A day of the calendar; months count from 1. */
export interface ZonedDay {
  year: number;
  month: number;
  day: number;
}

/**
 * The instant at which clocks of a zone show a day and time; in the hour that a change repeats, the later
 * one, and in one that a change leaves out, as if the clocks had not been changed.
 */
export function instantIn(zone: string, day: ZonedDay, time: { hour: number; minute: number }): Date {
  return oneShowing(zone, Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute));
}

function oneShowing(zone: string, asUtc: number): Date {
  return new Date(instantsShowing(zone, asUtc).at(-1) ?? asUtc - offsetMs(zone, asUtc - DAY_MS));
}

/**
 * The instants at which clocks of a zone show a time, in order: one, two where a change repeats it, none where a change
 * leaves it out. All in milliseconds; `asUtc` is the time as if it were UTC.
 */
export function instantsShowing(zone: string, asUtc: number): number[] {
  // A zone changes its clocks once in two days at most, so one of its two offsets is the right one, or both are.
  const offsets = new Set([offsetMs(zone, asUtc - DAY_MS), offsetMs(zone, asUtc + DAY_MS)]);
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + offsetMs(zone, instant) === asUtc)
    .sort((one, other) => one - other);
}

/** The instant of a local time as browsers write it, such as `2026-11-26T18:30`, found as by `instantIn`; null for none. */
export function instantOfLocal(zone: string, text: string): Date | null {
  const asUtc = localMs(text);
  return asUtc === null ? null : oneShowing(zone, asUtc);
}

/** A local time to the minute or the second, in milliseconds as if it were UTC; null when no calendar has it. */
export function localMs(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return null;
  const ms = Date.parse(`${text}Z`);
  // "31 November" is read as a day of December.
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text) ? null : ms;
}

/** The day that the calendar of a zone shows at an instant. */
export function dayIn(zone: string, instant: Date): ZonedDay {
  const shown = new Date(instant.getTime() + offsetMs(zone, instant.getTime()));
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
}

/** The day so many days later. */
export function addDays({ year, month, day }: ZonedDay, days: number): ZonedDay {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The next instant at which clocks of a zone show a time. */
export function nextTimeIn(zone: string, time: { hour: number; minute: number }, after: Date): Date {
  const today = dayIn(zone, after);
  const first = instantIn(zone, today, time);
  return first > after ? first : instantIn(zone, addDays(today, 1), time);
}

/** How far clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetMs(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return shown - Math.floor(instant / 60_000) * 60_000;
}
