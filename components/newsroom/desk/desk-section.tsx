import type { Route } from 'next';
import Link from 'next/link';
import { type ReactNode, useId } from 'react';

/** A list of the desk under its heading, with the way to all of it. */
export function DeskSection({
  title,
  all,
  aside,
  children,
}: {
  title: string;
  /** Where all of it stands, when there is more than is shown. */
  all?: Route | null;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-rule-strong pb-1">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <div className="flex items-baseline gap-3">
          {aside}
          {all ? (
            <Link
              href={all}
              aria-label={`All: ${title}`}
              className="text-sm text-accent underline-offset-2 hover:underline"
            >
              All
            </Link>
          ) : null}
        </div>
      </header>
      {children}
    </section>
  );
}
