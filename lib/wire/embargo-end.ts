import { instantIn } from '#lib/shared/zoned-time.ts';
import { readZone } from './time-zones.ts';
import { type CalendarDay, placeInYear, readDays } from './written-day.ts';

const LONGEST = 300;
/** "1800", "18:00", "18.00", "18h00", "6 p.m.", "18 Uhr". What stands right behind is the zone. */
const CLOCK =
  /(?<![\d.:/-])(?:(\d{1,2})[:.h](\d{2})|(\d{2})(\d{2})|(\d{1,2})(?=\s?(?:[ap]\.?m\b|uhr\b|h\b|часов\b)))(?![\d/-]|\.\d)(?:\s?(?:hrs|hours|uhr|h|часов)(?!\p{L}))?\s?([ap]\.?m\b\.?)?/giu;
const DAY_BEFORE = /\d\S*\s+(?:de\s+)?\p{L}+\.?,?\s+(?:de\s+)?$|\p{L}+\.?\s\d{1,2},?\s$/u;
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

/**
 * The end of an embargo as an instant (ISO 8601, UTC), read from its words: "EMBARGO: 0600 BST 4 November 2026". A day
 * that it does not name is the one the copy was written on. Null whenever the hour, the zone or the day is uncertain.
 *
 * @param copyDates what the copy says of when it was written, such as its dateline
 * @param receivedAt decides the year where none is written; null when that is not known
 */
export function embargoEnd(
  text: string,
  copyDates: readonly string[],
  receivedAt: Date | null,
): string | null {
  if (text.length > LONGEST) return null;
  const times = readTimes(text);
  const written = placeAll([text], receivedAt);
  const days = written.length > 0 || namesDay(text) ? written : placeAll(copyDates, receivedAt);
  const day = onlyOne(days.length > 0 ? days : weekdayAfter(text, placeAll(copyDates, receivedAt)));
  if (day === null || times.length === 0) return null;
  const instants = times.map(({ zone, ...time }) => instantIn(zone, day, time).toISOString());
  return onlyOne(instants);
}

function readTimes(text: string): ClockTime[] {
  return [...text.matchAll(CLOCK)].flatMap((match) => {
    const zone = readZone(text.slice(match.index + match[0].length));
    const hour = hourOf(Number(match[1] ?? match[3] ?? match[5]), match[6]);
    const minute = Number(match[2] ?? match[4] ?? 0);
    return zone === null || hour === null || minute > 59 || isYear(text, match)
      ? []
      : [{ hour, minute, zone }];
  });
}

/** In "4 November 2026 GMT" the last digits are no time of day. */
function isYear(text: string, match: RegExpExecArray): boolean {
  return /^(?:19|20)$/.test(match[3] ?? '') && DAY_BEFORE.test(text.slice(0, match.index));
}

function hourOf(written: number, half: string | undefined): number | null {
  if (half === undefined) return written <= 23 ? written : null;
  if (written < 1 || written > 12) return null;
  return (written % 12) + (/^p/i.test(half) ? 12 : 0);
}

function placeAll(texts: readonly string[], receivedAt: Date | null): CalendarDay[] {
  return texts
    .flatMap(readDays)
    .map((day) => placeInYear(day, receivedAt))
    .filter((day) => day !== null);
}

/** True when the words name a day, even one that cannot be told, such as "Friday" or "04/11/2026". */
function namesDay(text: string): boolean {
  return readDays(text).length > 0 || NAMED_DAY.test(text);
}

const NAMED_DAY =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|tomorrow|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|morgen|demain|mañana|domani|\d{1,2}\/\d{1,2})\b|מחר|غدا|завтра|ביום/iu;

/** The next such day of the week, the day of the copy included. */
function weekdayAfter(text: string, copyDays: readonly CalendarDay[]): CalendarDay[] {
  const named = WEEKDAYS.findIndex((name) => text.toLowerCase().includes(name));
  const from = onlyOne(copyDays);
  if (named < 0 || from === null) return [];
  const start = new Date(Date.UTC(from.year, from.month - 1, from.day));
  start.setUTCDate(start.getUTCDate() + ((named - start.getUTCDay() + 7) % 7));
  return [{ year: start.getUTCFullYear(), month: start.getUTCMonth() + 1, day: start.getUTCDate() }];
}

/** The value when all that were read are the same, null when there are none or they differ. */
function onlyOne<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  const same = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return first === undefined || !same ? null : first;
}
