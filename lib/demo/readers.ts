import type { Device, Referrer } from '#lib/articles/view-kinds.ts';
import { type HourOfViews, hourOf } from '#lib/articles/view-sums.ts';
import { offsetMs } from '#lib/shared/zoned-time.ts';
import type { DemoStory } from './demo-story.ts';
import { PAPER } from './paper.ts';

const HOUR_MS = 3_600_000;
/** Longer than any chart. */
const HOURS_COUNTED = 8 * 24;
/** What is older is hardly read. */
const READ_FOR_HOURS = 60 * 24;
/** In its first hour, at a busy time of the day, between a story that few care for and one that is talked about. */
const VIEWS_OF_AN_HOUR = { few: 10, many: 420 } as const;

/** How busy each hour of the day is: breakfast, lunch and the evening. */
const RHYTHM = [
  0.12, 0.07, 0.05, 0.05, 0.08, 0.2, 0.5, 0.9, 1, 0.8, 0.65, 0.7, 0.95, 0.85, 0.6, 0.55, 0.6, 0.7, 0.8, 0.9,
  1, 0.85, 0.55, 0.28,
] as const;

const FROM: readonly (readonly [Referrer, number])[] = [
  ['direct', 0.3],
  ['internal', 0.32],
  ['search', 0.2],
  ['social', 0.13],
  ['other', 0.05],
];
const ON: readonly (readonly [Device, number])[] = [
  ['phone', 0.66],
  ['tablet', 0.07],
  ['desktop', 0.27],
];

/** How invented readers looked at a story up to now: most at first, by the hours of their day. The same each time. */
export function readersOf(story: Pick<DemoStory, 'key' | 'at'>, now: Date): HourOfViews[] {
  const begins = hourOf(story.at.getTime());
  const running = hourOf(now.getTime());
  const from = Math.max(begins, running - (HOURS_COUNTED - 1) * HOUR_MS);
  if (running - begins > READ_FOR_HOURS * HOUR_MS) return [];
  const hours = Array.from({ length: (running - from) / HOUR_MS + 1 }, (_, index) => from + index * HOUR_MS);
  const { few, many } = VIEWS_OF_AN_HOUR;
  const offset = offsetMs(PAPER.timeZone, now.getTime());
  const interest = few * (many / few) ** chance(story.key);
  return hours.flatMap((hourMs) => {
    const passed = Math.min(1, (now.getTime() - hourMs) / HOUR_MS);
    const fading = (1 + (hourMs - begins) / HOUR_MS / 5) ** -1.4;
    const views =
      interest * fading * busyness(hourMs + offset) * passed * (0.75 + chance(`${story.key} ${hourMs}`) / 2);
    return apart(views, new Date(hourMs), story.key);
  });
}

function apart(views: number, hour: Date, key: string): HourOfViews[] {
  return FROM.flatMap(([referrer, part]) =>
    ON.flatMap(([device, share]) => {
      // Rounded up as often as its fraction says, so that small parts add up too.
      const luck = chance(`${key} ${hour.getTime()} ${referrer} ${device}`);
      const whole = Math.floor(views * part * share + luck);
      return whole === 0 ? [] : [{ hour, referrer, device, views: whole }];
    }),
  );
}

function busyness(shownMs: number): number {
  return RHYTHM[new Date(shownMs).getUTCHours()] ?? 0;
}

/** From 0 up to 1, by the words (FNV-1a). */
function chance(words: string): number {
  let hash = 0x811c9dc5;
  for (const char of words) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The last letters would stir the lowest bits alone.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
