import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';

/** The way through a list in pages. `filter` is what stands in the address besides. */
export function NamePages({
  address,
  filter,
  cursor,
  nextCursor,
}: {
  address: string;
  filter: Readonly<Record<string, string>>;
  cursor: string | null;
  nextCursor: string | null;
}) {
  if (cursor === null && nextCursor === null) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex justify-between">
      {cursor === null ? (
        <span />
      ) : (
        <Link href={{ pathname: address, query: filter }} className={buttonStyle('secondary')}>
          First page
        </Link>
      )}
      {nextCursor === null ? null : (
        <Link
          href={{ pathname: address, query: { ...filter, cursor: nextCursor } }}
          className={buttonStyle('secondary')}
        >
          Next
        </Link>
      )}
    </nav>
  );
}
