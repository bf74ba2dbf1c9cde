import { instantsShowing, localMs, offsetMs } from './zoned-time.ts';

/** What clocks of a zone make of a time that somebody typed. Instants are ISO 8601 in UTC, wall times `2026-11-22T18:00`. */
export type WallReading =
  | { kind: 'once'; instant: string }
  /** Clocks go back: they show it twice. */
  | { kind: 'twice'; first: string; second: string }
  /** Clocks go forward: they never show it. The wall times are the last minute before and the first after. */
  | { kind: 'never'; before: string; after: string };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Reads a wall time, to the minute or the second, in an IANA zone; null when it is no time of the calendar. */
export function readWallTime(wall: string, zone: string): WallReading | null {
  const asUtc = localMs(wall);
  if (asUtc === null) return null;
  const [first, second] = instantsShowing(zone, asUtc);
  if (first === undefined) return skipped(zone, asUtc);
  if (second === undefined) return { kind: 'once', instant: iso(first) };
  return { kind: 'twice', first: iso(first), second: iso(second) };
}

/** What clocks of a zone show at an instant, as `2026-11-22T18:00`. */
export function wallTimeAt(instant: string | Date, zone: string): string {
  const ms = new Date(instant).getTime();
  return wall(ms + offsetMs(zone, ms));
}

/** A zone by its name and its offset at an instant, such as "Europe/Berlin, UTC+1". */
export function zoneInWords(zone: string, instant: string | Date): string {
  const offset = offsetInWords(zone, instant);
  return zone === offset ? zone : `${zone.replaceAll('_', ' ')}, ${offset}`;
}

/** The offset of a zone at an instant, such as "UTC+10:30". */
export function offsetInWords(zone: string, instant: string | Date): string {
  const minutes = offsetMs(zone, new Date(instant).getTime()) / MINUTE_MS;
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '−' : '+';
  return `UTC${sign}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

// Read with the old offset the time lies behind the change, with the new one before it.
function skipped(zone: string, asUtc: number): WallReading {
  const offsetBefore = offsetMs(zone, asUtc - DAY_MS);
  let [before, after] = [asUtc - DAY_MS, asUtc + DAY_MS];
  while (after - before > MINUTE_MS) {
    const middle = Math.floor((before + after) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetMs(zone, middle) === offsetBefore) before = middle;
    else after = middle;
  }
  return { kind: 'never', before: wall(before + offsetBefore), after: wall(after + offsetMs(zone, after)) };
}

function wall(ms: number): string {
  return iso(ms).slice(0, 16);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
