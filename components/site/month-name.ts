import type { Month } from '#lib/articles/months.ts';
import { formatInstant } from '#lib/shared/dates.ts';

/** A month in words: "November 2026", or a part of that. */
export function monthName(
  { year, month }: Month,
  language: string,
  form: 'month' | 'monthAlone' | 'year' = 'month',
): string {
  const middle = new Date(0);
  middle.setUTCFullYear(year, month - 1, 15);
  return formatInstant(middle, form, { language, timeZone: 'UTC' });
}
