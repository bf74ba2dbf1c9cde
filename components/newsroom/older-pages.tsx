import type { Route } from 'next';
import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';

/** From one page of a list that begins with the newest to the next, and back to its beginning. */
export function OlderPages({
  address,
  isFirst,
  nextCursor,
}: {
  address: Route;
  isFirst: boolean;
  nextCursor: string | null;
}) {
  if (isFirst && nextCursor === null) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex justify-between">
      {isFirst ? (
        <span />
      ) : (
        <Link href={address} className={buttonStyle('secondary')}>
          Newest
        </Link>
      )}
      {nextCursor === null ? null : (
        <Link
          href={`${address}?cursor=${encodeURIComponent(nextCursor)}` as Route}
          className={buttonStyle('secondary')}
        >
          Older
        </Link>
      )}
    </nav>
  );
}
