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
  const asUtc = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute);
  // A zone changes its clocks once in two days at most, so one of its two offsets is the right one, or both are.
  const [before, after] = [asUtc - offsetMs(zone, asUtc - DAY_MS), asUtc - offsetMs(zone, asUtc + DAY_MS)];
  const shown = [before, after].filter((instant) => instant + offsetMs(zone, instant) === asUtc);
  return new Date(shown.length === 0 ? before : Math.max(...shown));
}

/** The instant of a local time as browsers write it, such as `2026-11-26T18:30`; null when it is none. */
export function instantOfLocal(zone: string, text: string): Date | null {
  const written = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(text);
  const asUtc = new Date(`${text}Z`);
  // A day that is not in the calendar is read as one of the next month.
  if (written === null || Number.isNaN(+asUtc) || !asUtc.toISOString().startsWith(text)) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = written.slice(1).map(Number);
  return instantIn(zone, { year, month, day }, { hour, minute });
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
