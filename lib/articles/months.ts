import { dayIn, instantIn } from '#lib/shared/zoned-time.ts';

/** A month of the calendar, counted from 1. */
export interface Month {
  year: number;
  month: number;
}

/** The first and the last month of an archive. */
export interface MonthSpan {
  first: Month;
  last: Month;
}

/** The month that a path means, such as `2026` and `03`; null when no calendar has it. */
export function readMonth(year: string, month: string): Month | null {
  if (!/^\d{4}$/.test(year) || !/^(?:0[1-9]|1[0-2])$/.test(month)) return null;
  return { year: Number(year), month: Number(month) };
}

/** As `yyyy-mm`. */
export function writeMonth({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The month that the calendar of a zone shows at an instant. */
export function monthOf(zone: string, instant: Date): Month {
  const { year, month } = dayIn(zone, instant);
  return { year, month };
}

export function monthAfter({ year, month }: Month, months = 1): Month {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Whether a month lies in an archive; those in between may be empty. */
export function isWithin({ first, last }: MonthSpan, month: Month): boolean {
  return order(first, month) <= 0 && order(month, last) <= 0;
}

/** Every month of an archive, newest first. */
export function monthsOf({ first, last }: MonthSpan): Month[] {
  const months: Month[] = [];
  for (let month = last; order(first, month) <= 0; month = monthAfter(month, -1)) months.push(month);
  return months;
}

/** When a month begins and ends on the clocks of a zone. */
export function boundsOf(zone: string, month: Month): { from: Date; to: Date } {
  const begin = (of: Month) => instantIn(zone, { ...of, day: 1 }, { hour: 0, minute: 0 });
  return { from: begin(month), to: begin(monthAfter(month)) };
}

function order(one: Month, other: Month): number {
  return one.year * 12 + one.month - (other.year * 12 + other.month);
}
