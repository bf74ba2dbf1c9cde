import type { ReactNode } from 'react';
import { counted } from '#components/newsroom/admin/counted.ts';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { factorWords } from './factor-words.ts';

/** What is known of somebody’s account. */
export function PersonFacts({ person, dates }: { person: PersonDetails; dates: DateStyle }) {
  const { createdAt, lastSeenAt, disabledAt, sessions, tokens, profileName, factors } = person;
  const at = (instant: string) => <time dateTime={instant}>{formatInstant(instant, 'dateTime', dates)}</time>;
  const facts: [string, ReactNode][] = [
    ['Joined', at(createdAt)],
    ['Last here', lastSeenAt === null ? 'Never signed in' : at(lastSeenAt)],
    ...(disabledAt === null ? [] : [['Disabled', at(disabledAt)] satisfies [string, ReactNode]]),
    ['Signed in', sessions === 0 ? 'Nowhere' : `In ${counted(sessions, 'browser', 'browsers')}`],
    ['Second factor', factorWords(factors)],
    ['API tokens', tokens === 0 ? 'None' : tokens.toLocaleString('en')],
    ['Byline', profileName === null ? 'No profile is linked' : <bdi key="name">{profileName}</bdi>],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="wrap-anywhere tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
