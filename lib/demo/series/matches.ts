import { daysSince } from '#lib/demo/when.ts';
import { Chance } from '#lib/samples/chance.ts';
import { CLOSINGS, GOALS, HOME, OPENINGS, OPPONENTS, SQUAD, THEIR_GOALS } from './match-words.ts';
import { turn } from './rhythm.ts';
import type { Told } from './series.ts';

const SATURDAY = 6;
/** Each of the other clubs twice. */
const ROUNDS = 24;
const MOST_GOALS = 3;

/** A match as the table counts it, with what it made of the season so far. */
interface Match {
  opponent: string;
  isHome: boolean;
  ours: number;
  theirs: number;
  crowd: number;
  played: number;
  points: number;
}

/** Every second Saturday of Merrowick Town, home and away by turns; the points add up. */
export function matchReports(now: Date): Told[] {
  const chance = new Chance(1911);
  let points = 0;
  const season = Array.from({ length: ROUNDS }, (_, round): Match => {
    const [ours, theirs] = [chance.below(MOST_GOALS + 1), chance.below(MOST_GOALS)];
    points += pointsFor(ours, theirs);
    const opponent = turn(OPPONENTS, round);
    const isHome = (round + Number(round >= OPPONENTS.length)) % 2 === 0;
    const crowd = isHome ? 2100 + chance.below(1900) : 500 + chance.below(1400);
    return { opponent, isHome, ours, theirs, crowd, played: round + 1, points };
  });
  return season.toReversed().map((match, index) => {
    const days = daysSince(SATURDAY, now) + 14 * index;
    return report(chance, match, { days, index });
  });
}

function pointsFor(ours: number, theirs: number): number {
  if (ours === theirs) return 1;
  return ours > theirs ? 3 : 0;
}

function report(chance: Chance, match: Match, { days, index }: { days: number; index: number }): Told {
  const { opponent, isHome, ours, theirs, crowd, played, points } = match;
  const place = isHome ? 'at Chandlers Lane' : `away at ${opponent}`;
  return {
    head: {
      headline: headlineOf(match, index),
      standfirst: `${isHome ? HOME : opponent} ${score(match)} ${isHome ? opponent : HOME}. Town have ${points} points from ${played} ${played === 1 ? 'match' : 'matches'}.`,
      section: 'sport',
      by: 'callum',
      tags: HOME,
      place: isHome ? 'Chandlers Lane' : opponent.replace(/ .*/, ''),
      ago: `${days}d 17:20`,
    },
    markdown: [
      `${turn(OPENINGS[outcomeOf(match)], index)} ${crowd.toLocaleString('en')} people saw it ${place}.`,
      ...goals(chance, ours, theirs, opponent),
      turn(CLOSINGS[outcomeOf(match)], index),
    ].join('\n\n'),
  };
}

function outcomeOf({ ours, theirs }: Match): 'won' | 'drawn' | 'lost' {
  if (ours === theirs) return 'drawn';
  return ours > theirs ? 'won' : 'lost';
}

function score({ isHome, ours, theirs }: Match): string {
  return isHome ? `${ours}–${theirs}` : `${theirs}–${ours}`;
}

function headlineOf(match: Match, index: number): string {
  const { opponent, isHome, ours, theirs } = match;
  const result = `${Math.max(ours, theirs)}–${Math.min(ours, theirs)}`;
  const where = isHome ? 'at home' : 'away';
  switch (outcomeOf(match)) {
    case 'won':
      return `Town ${turn(['beat', 'get past', 'see off'] as const, index)} ${opponent} ${result} ${where}`;
    case 'lost':
      return `Town ${turn(['lose', 'go down', 'slip'] as const, index)} ${result} ${where} to ${opponent}`;
    case 'drawn':
      return ours === 0
        ? `No goals ${isHome ? 'at Chandlers Lane' : 'on the road'} as Town meet ${opponent}`
        : `Town share ${ours * 2} goals with ${opponent} ${where}`;
  }
}

/** The goals in their order, each with its minute and, for Town's, who scored. */
function goals(chance: Chance, ours: number, theirs: number, opponent: string): string[] {
  const minutes = new Set<number>();
  while (minutes.size < ours + theirs) minutes.add(3 + chance.below(86));
  const sides = [...Array<boolean>(ours).fill(true), ...Array<boolean>(theirs).fill(false)];
  const order = sides
    .map((isOurs) => ({ isOurs, lot: chance.below(1000) }))
    .toSorted((a, b) => a.lot - b.lot);
  const [scored, first] = [{ ours: 0, theirs: 0 }, chance.below(GOALS.length)];
  return [...minutes]
    .toSorted((one, other) => one - other)
    .map((minute, index) => {
      const isOurs = order[index]?.isOurs ?? true;
      scored[isOurs ? 'ours' : 'theirs'] += 1;
      const words = isOurs ? turn(GOALS, first + index) : turn(THEIR_GOALS, first + index);
      return fill(words, { minute, player: chance.pick(SQUAD), opponent, state: stateOf(scored, opponent) });
    });
}

function stateOf({ ours, theirs }: { ours: number; theirs: number }, opponent: string): string {
  if (ours === theirs) return `${ours} each`;
  return ours > theirs ? `${ours}–${theirs} to Town` : `${theirs}–${ours} to ${opponent}`;
}

function fill(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
}
