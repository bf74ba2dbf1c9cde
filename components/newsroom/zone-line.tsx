import Link from 'next/link';
import type { OwnDates } from '#lib/newsroom/queries.ts';

/** Says by which clocks somebody is shown times who goes by others than the newsroom. */
export function ZoneLine({ dates: { timeZone, newsroomZone } }: { dates: OwnDates }) {
  return (
    <p className="mx-auto max-w-page px-4 pb-1 text-xs wrap-anywhere text-ink-soft">
      Times are by{' '}
      <Link href="/admin/account#clocks" className="underline underline-offset-2">
        your clocks
      </Link>
      , <bdi>{inWords(timeZone)}</bdi>. The newsroom goes by <bdi>{inWords(newsroomZone)}</bdi>.
    </p>
  );
}

function inWords(zone: string): string {
  return zone.replaceAll('_', ' ');
}
