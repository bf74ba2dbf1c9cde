import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

/** When the desk is read, and how it says times. */
export interface DeskClock extends DateStyle {
  /** ISO 8601. */
  now: string;
}

/** A moment as the desk says it: the time alone today, with its day otherwise. */
export function momentWords(at: string, { now, ...style }: DeskClock): string {
  const isToday = formatInstant(at, 'date', style) === formatInstant(now, 'date', style);
  return formatInstant(at, isToday ? 'time' : 'dateTime', style);
}
