import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

/** A round number that is not below the highest of some figures, and has a whole half: 4 at least. */
export function roundTop(values: readonly number[]): number {
  const most = Math.max(4, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((digit) => digit * power >= most) ?? 10;
  return step * power;
}

/** A day of a chart: the place of its first hour, from 0, how many of its hours are shown, and what it is called. */
export interface DayMark {
  index: number;
  length: number;
  label: string;
}

/** Where days begin on the clocks of a newsroom; the first hour of a chart opens none. */
export function dayMarks(hours: readonly { at: string }[], dates: DateStyle): DayMark[] {
  const days = hours.map(({ at }) => formatInstant(at, 'weekday', dates));
  return days.flatMap((label, index) => {
    if (index === 0 || label === days[index - 1]) return [];
    const next = days.findIndex((day, later) => later > index && day !== label);
    return [{ index, length: (next === -1 ? days.length : next) - index, label }];
  });
}
