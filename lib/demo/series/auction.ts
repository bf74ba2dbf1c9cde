import { dayInWords, daysSince } from '#lib/demo/when.ts';
import { Chance } from '#lib/samples/chance.ts';
import type { Told } from './series.ts';

const FRIDAY = 5;
/** How many weeks ago each report came. */
const WEEKS = [0, 1, 2, 3, 5, 7, 9, 12, 15, 19, 24, 30, 38, 47] as const;
const FISH = [
  ['Cod', 640],
  ['Haddock', 410],
  ['Hake', 580],
  ['Monkfish', 1120],
  ['Plaice', 330],
  ['Crab', 460],
] as const;
const WEATHER = [
  'Most of the fleet was at sea all week.',
  'Two days of wind kept the smaller boats in.',
  'Fourteen boats landed, as many as in any week this season.',
  'The big boats were out beyond Gannet Rock and came in full.',
  'Only nine boats landed, and buyers had to look sharp.',
] as const;

/** Prices of one week in cents for a kilogram, after those of the week before. */
interface Prices {
  of: Map<string, number>;
  before: Map<string, number>;
  tonnes: number;
}

/** What fish fetched at the auction on Long Quay, on Fridays. */
export function auctionReports(now: Date): Told[] {
  const chance = new Chance(1874);
  let last = new Map<string, number>(FISH);
  const oldestFirst = WEEKS.toReversed().map((weeks) => {
    const before = last;
    last = new Map([...before].map(([fish, cents]) => [fish, moved(chance, fish, cents)]));
    return {
      weeks,
      prices: { of: last, before, tonnes: 18 + chance.below(31) },
      words: chance.pick(WEATHER),
    };
  });
  return oldestFirst.toReversed().map(({ weeks, prices, words }) => {
    const days = daysSince(FRIDAY, now) + 7 * weeks;
    return report(prices, words, { days, date: dayInWords(now, -days, 'date') });
  });
}

// Prices wander, but not far from what people are used to.
function moved(chance: Chance, fish: string, cents: number): number {
  const usual = FISH.find(([name]) => name === fish)?.[1] ?? cents;
  const step = (chance.below(25) - 12) / 100;
  return Math.round((cents * (1 + step) * 0.8 + usual * 0.2) / 5) * 5;
}

function report(
  { of, before, tonnes }: Prices,
  words: string,
  { days, date }: { days: number; date: string },
): Told {
  const changes = [...of].map(([fish, cents]) => ({ fish, cents, by: cents - (before.get(fish) ?? cents) }));
  const [most] = changes.toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by));
  const { fish, cents, by } = most ?? { fish: 'Cod', cents: 0, by: 0 };
  const rows = changes.map((row) => `| ${row.fish} | ${euros(row.cents)} | ${difference(row.by)} |`);
  return {
    head: {
      headline: `${fish} ${by < 0 ? 'down' : 'up'} to ${euros(cents)} a kilo at Long Quay auction, ${date}`,
      standfirst: `${tonnes} tonnes were sold. ${words}`,
      section: 'business',
      type: 'brief',
      by: 'oskar',
      tags: 'Fishing, Markets',
      ago: `${days}d 13:30`,
    },
    markdown: [
      `Prices at the Long Quay auction, in euros for a kilogram, gutted, first hand. The change is from the report before.`,
      ['| Fish | Price | Change |', '| --- | --- | --- |', ...rows].join('\n'),
      `Boats landed ${tonnes} tonnes in the week to ${date}. ${words}`,
    ].join('\n\n'),
  };
}

function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}

function difference(cents: number): string {
  if (cents === 0) return 'none';
  return `${cents < 0 ? '−' : '+'}${(Math.abs(cents) / 100).toFixed(2)}`;
}
