import { addDays, dayIn, instantIn } from '#lib/shared/zoned-time.ts';
import { PAPER } from './paper.ts';

const MINUTE_MS = 60_000;
const UNITS_MS = { h: 60 * MINUTE_MS, m: MINUTE_MS } as const;

/** Thrown for a time that is written in another way. */
const WRITTEN = 'A time is written as "3d 09:30", "5h" or "20m".';

/** So many days away at a time of the clock, or so many hours or minutes away, before (-1) or after (1) now. */
export function whenOf(text: string, now: Date, direction: -1 | 1): Date {
  const day = /^(\d{1,3})d (\d\d):(\d\d)$/.exec(text);
  if (day)
    return clockTime(now, direction * Number(day[1]), { hour: Number(day[2]), minute: Number(day[3]) });
  const span = /^(\d{1,3})([hm])$/.exec(text);
  if (!span) throw new RangeError(`${WRITTEN} "${text}" is not.`);
  const ms = Number(span[1]) * UNITS_MS[span[2] as keyof typeof UNITS_MS];
  return new Date(now.getTime() + direction * ms);
}

/** The instant so many days after today at a time of the paper's clocks. */
export function clockTime(now: Date, days: number, time: { hour: number; minute: number }): Date {
  return instantIn(PAPER.timeZone, addDays(dayIn(PAPER.timeZone, now), days), time);
}

/** How many days ago the last such day of the week was, at least one; Sunday is 0. */
export function daysSince(weekday: number, now: Date): number {
  const { year, month, day } = dayIn(PAPER.timeZone, now);
  const today = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return ((today - weekday + 6) % 7) + 1;
}

/** A day so many days away as the paper writes it, such as `Thursday` or `12 March`. */
export function dayInWords(now: Date, days: number, style: 'weekday' | 'date' | 'month'): string {
  const options = {
    weekday: { weekday: 'long' },
    date: { day: 'numeric', month: 'long' },
    month: { month: 'long', year: 'numeric' },
  } as const;
  const noon = clockTime(now, days, { hour: 12, minute: 0 });
  return new Intl.DateTimeFormat('en-GB', { timeZone: PAPER.timeZone, ...options[style] }).format(noon);
}
