import Link from 'next/link';
import { Portrait } from '#components/newsroom/portrait.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { PersonOnDesk } from '#lib/people/queries/people-desk.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { factorWords } from './factor-words.ts';
import { RoleWords } from './role-words.tsx';

/** A page of people by name; each leads to all that can be changed about them. */
export function PeopleList({
  people,
  ownId,
  dates,
}: {
  people: readonly PersonOnDesk[];
  ownId: string | null;
  dates: DateStyle;
}) {
  return (
    <ul aria-label="People" className="border-t border-rule">
      {people.map((person) => (
        <li
          key={person.id}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2.5"
        >
          <Portrait name={person.name} address={person.picture} />
          <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
            <h3 className="flex flex-wrap items-center gap-x-2">
              {/* The whole line leads there. */}
              <Link
                href={`/admin/people/${person.id}`}
                className="font-medium after:absolute after:inset-0 hover:underline"
              >
                <bdi>{person.name}</bdi>
              </Link>
              {person.id === ownId ? <Badge>You</Badge> : null}
              {person.state === 'disabled' ? <Badge tone="warn">Disabled</Badge> : null}
            </h3>
            <p className="text-sm text-ink-soft">
              <bdi>{person.email}</bdi>
            </p>
          </div>
          <p className="w-full text-sm wrap-anywhere sm:w-64">
            <RoleWords role={person.role} sections={person.sections.map(({ name }) => name)} />
          </p>
          <p className="w-full text-sm text-ink-soft sm:w-56">Second factor: {factorWords(person.factors)}</p>
          <p className="w-full text-sm text-ink-soft tabular-nums sm:w-52">
            <LastSeen at={person.lastSeenAt} dates={dates} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function LastSeen({ at, dates }: { at: string | null; dates: DateStyle }) {
  if (at === null) return 'Never signed in';
  return (
    <>
      Last here <time dateTime={at}>{formatInstant(at, 'shortDate', dates)}</time>
    </>
  );
}
