import { type DemoStory, makeStory, type StoryHead } from '#lib/demo/demo-story.ts';
import { auctionReports } from './auction.ts';
import { businessNews } from './business.ts';
import { councilVotes } from './council.ts';
import { courtList } from './courts.ts';
import { diary } from './diary.ts';
import { harbourNotices } from './harbour.ts';
import { localNews } from './local-news.ts';
import { matchReports } from './matches.ts';
import { travelNotices } from './travel.ts';
import { weatherReports } from './weather.ts';

/** A story that a series tells, with its text in Markdown. */
export interface Told {
  head: StoryHead;
  markdown: string;
}

const SERIES: Readonly<Record<string, (now: Date) => Told[]>> = {
  auction: auctionReports,
  business: businessNews,
  council: councilVotes,
  court: courtList,
  diary,
  harbour: harbourNotices,
  local: localNews,
  match: matchReports,
  travel: travelNotices,
  weather: weatherReports,
};

/** The stories that come again and again with other facts: votes, matches, prices, notices. */
export function seriesStories(now: Date): DemoStory[] {
  return Object.entries(SERIES).flatMap(([name, tell]) =>
    tell(now).map((told, index) => makeStory(`${name}-${index + 1}`, { ...told, isDrafted: false }, now)),
  );
}
