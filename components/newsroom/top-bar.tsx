import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { OwnDates } from '#lib/newsroom/queries.ts';
import { type PersonInBar, PersonMenu } from './person-menu.tsx';
import { ZoneLine } from './zone-line.tsx';

// What there is no room for stands in the menu of the person.
const WHERE_THERE_IS_ROOM = `${buttonStyle('quiet')} shrink-0 max-lg:hidden`;

/** The bar above every screen of the newsroom. On a phone the newsroom's name is the way to the desk. */
export function TopBar({
  newsroomName,
  person,
  bell,
  dates,
  onSignOut,
}: {
  newsroomName: string;
  person: PersonInBar;
  bell: ReactNode;
  dates: OwnDates;
  onSignOut(): Promise<void>;
}) {
  return (
    <nav aria-label="Newsroom" className="border-b border-rule bg-paper-sunk">
      <div className="mx-auto flex max-w-page items-center gap-x-1 px-4 py-1">
        <Link
          href="/admin"
          dir="auto"
          className="min-w-0 truncate sm:me-3 py-1 font-serif text-lg font-semibold"
        >
          {newsroomName}
        </Link>
        <Link href="/admin" className={`${buttonStyle('quiet')} max-sm:hidden`}>
          Desk
        </Link>
        <Link href="/admin/articles" className={`${buttonStyle('quiet')} shrink-0`}>
          Articles
        </Link>
        {person.seesTaxonomy ? (
          <Link href="/admin/taxonomy" className={WHERE_THERE_IS_ROOM}>
            Taxonomy
          </Link>
        ) : null}
        {person.seesPeople ? (
          <Link href="/admin/people" className={WHERE_THERE_IS_ROOM}>
            People
          </Link>
        ) : null}
        {person.seesAuditLog ? (
          <Link href="/admin/audit" className={WHERE_THERE_IS_ROOM}>
            Audit log
          </Link>
        ) : null}
        {person.seesSettings ? (
          <Link href="/admin/settings" className={WHERE_THERE_IS_ROOM}>
            Settings
          </Link>
        ) : null}
        <a href="/" className={WHERE_THERE_IS_ROOM}>
          View site
        </a>
        <div className="ms-auto flex shrink-0 items-center gap-1">
          {bell}
          <PersonMenu person={person} onSignOut={onSignOut} />
        </div>
      </div>
      {dates.timeZone === dates.newsroomZone ? null : <ZoneLine dates={dates} />}
    </nav>
  );
}
