import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import { auditHref } from '#lib/audit/address.ts';
import type { AuditFilter } from '#lib/audit/schema.ts';
import type { AuditLine } from '#lib/audit/sentence.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { AuditRow } from './audit-row.tsx';

interface AuditListProps {
  page: { lines: readonly AuditLine[]; nextBefore: number | null };
  filter: AuditFilter;
  before: number | null;
  dates: DateStyle;
}

/** A page of the log, newest first. */
export function AuditList({ page: { lines, nextBefore }, filter, before, dates }: AuditListProps) {
  if (lines.length === 0) {
    return (
      <p className="py-8 text-sm text-ink-soft">No line of the log fits. Take a filter away to see more.</p>
    );
  }
  return (
    <>
      <ol aria-label="Lines of the log, newest first" className="border-t border-rule">
        {lines.map((line) => (
          <AuditRow key={line.number} line={line} dates={dates} />
        ))}
      </ol>
      <nav aria-label="Pages" className="mt-6 flex justify-between">
        {before === null ? (
          <span />
        ) : (
          <Link href={auditHref(filter)} className={buttonStyle('secondary')}>
            Newest
          </Link>
        )}
        {nextBefore === null ? null : (
          <Link href={auditHref(filter, nextBefore)} className={buttonStyle('secondary')}>
            Older
          </Link>
        )}
      </nav>
    </>
  );
}
