import type { StoryHead } from '#lib/demo/demo-story.ts';
import { dayInWords } from '#lib/demo/when.ts';
import { daysAgo, timeOf } from './rhythm.ts';
import type { Told } from './series.ts';

/** A short piece that is written as it stands: `{day}` is the day it came, `{next}` the one after it. */
export type Notice = readonly [headline: string, text: string, further?: Partial<StoryHead>];

/** What pieces of a kind have in common. */
type Kind = Pick<StoryHead, 'section' | 'by' | 'tags'> & Partial<StoryHead>;

/** A kind, and the phase in which its pieces come: see `daysAgo`. */
export interface Series {
  kind: Kind;
  phase: number;
}

/** Spreads short pieces, the newest first, over the archive. */
export function tellNotices(now: Date, { kind, phase }: Series, notices: readonly Notice[]): Told[] {
  return notices.map(([headline, text, further = {}], index) => {
    const days = daysAgo(index, notices.length, phase);
    const withDays = (words: string) =>
      words
        .replaceAll('{day}', dayInWords(now, -days, 'weekday'))
        .replaceAll('{next}', dayInWords(now, 1 - days, 'weekday'));
    return {
      head: { ago: timeOf(index, days, phase), ...kind, headline, ...further },
      markdown: `${withDays(text)}\n`,
    };
  });
}
