import { dayInWords } from '#lib/demo/when.ts';
import { VOTES, type Vote } from './council-votes.ts';
import { daysAgo, timeOf, turn } from './rhythm.ts';
import type { Told } from './series.ts';

const PHASE = 0.45;

/** What the county council decided, vote by vote. */
export function councilVotes(now: Date): Told[] {
  return VOTES.map((vote, index) => {
    const days = daysAgo(index, VOTES.length, PHASE);
    return {
      head: {
        headline: headlineOf(vote, index),
        standfirst: standfirstOf(vote),
        section: 'politics',
        by: 'niamh',
        tags: ['County council', ...vote.tags].join(', '),
        place: 'Merrowick',
        ago: timeOf(index, days, PHASE),
      },
      markdown: textOf(vote, index, dayInWords(now, -days, 'weekday')),
    };
  });
}

function passed({ votes: [yes, no] }: Vote): boolean {
  return yes > no;
}

function headlineOf(vote: Vote, index: number): string {
  const verbs = passed(vote)
    ? (['backs', 'approves', 'votes for', 'agrees to'] as const)
    : (['rejects', 'turns down', 'votes against', 'says no to'] as const);
  return `Council ${turn(verbs, index)} ${vote.what}`;
}

function standfirstOf({ votes: [yes, no], cost }: Vote): string {
  const money = cost === '' ? '' : ` The cost is put at ${cost}.`;
  return `The vote was ${yes} to ${no}.${money}`;
}

function textOf(vote: Vote, index: number, day: string): string {
  const { what, why, but, next, mover, opponent, votes } = vote;
  const [yes, no, away] = votes;
  const abstained = away === 0 ? 'Nobody abstained.' : `${away} abstained.`;
  const verb = passed(vote) ? 'approved' : 'rejected';
  const opening = turn(
    [
      `Ostrey County Council ${verb} ${what} on ${day}, by ${yes} votes to ${no}. ${abstained}`,
      `After a debate of just over an hour on ${day}, county councillors ${verb} ${what}. ${yes} voted for it and ${no} against. ${abstained}`,
      `By ${yes} votes to ${no}, county councillors meeting in Merrowick on ${day} ${verb} ${what}. ${abstained}`,
    ],
    index,
  );
  return `${opening}\n\n${mover} moved the motion. ${why}\n\n${opponent} spoke against it. ${but}\n\n${next}\n`;
}
