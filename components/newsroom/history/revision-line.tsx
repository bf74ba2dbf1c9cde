import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import type { RevisionListItem } from '#lib/articles/queries/revisions.ts';
import type { RevisionReason } from '#lib/articles/revision-schema.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import type { comparisonHref } from './side.ts';

const REASONS: Readonly<Record<RevisionReason, string>> = {
  save: 'Saved',
  import: 'Imported',
  submit: 'Submitted for review',
  approve: 'Approved',
  schedule: 'Scheduled',
  publish: 'Published',
  update: 'Update published',
  overwritten: 'Replaced in a conflict',
  restore: 'Restored',
};

/** One revision of the timeline: opens its comparison. */
export function RevisionLine({
  revision,
  href,
  isChosen,
  dates,
}: {
  revision: RevisionListItem;
  href: ReturnType<typeof comparisonHref>;
  isChosen: boolean;
  dates: DateStyle;
}) {
  const { number, reason, by, at, name, isLive, size } = revision;
  const title = name ?? REASONS[reason];
  return (
    <li
      className={`relative border-s-2 px-3 py-2 text-sm ${isChosen ? 'border-accent bg-accent-wash' : 'border-rule hover:bg-paper-sunk'}`}
    >
      <Link
        href={href}
        scroll={false}
        prefetch={false}
        data-revision={number}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={`${title}, revision ${number}`}
        className="block font-medium wrap-anywhere after:absolute after:inset-0"
      >
        <bdi>{title}</bdi>
      </Link>
      <p className="flex flex-wrap gap-x-2 text-xs text-ink-soft tabular-nums">
        <span aria-hidden="true">#{number}</span>
        <time dateTime={at}>{formatInstant(at, 'time', dates)}</time>
        <bdi>{by.name}</bdi>
        <span>
          <span className="sr-only">{`${size.added} words added, ${size.removed} removed`}</span>
          <span aria-hidden="true">{`+${size.added} −${size.removed}`}</span>
        </span>
        {name === null ? null : <span>{REASONS[reason]}</span>}
        {isLive ? <Badge tone="good">Live</Badge> : null}
      </p>
    </li>
  );
}
