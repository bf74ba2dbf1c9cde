import { X } from 'lucide-react';
import Link from 'next/link';
import { auditHref, FILTER_PARTS, type FilterPart } from '#lib/audit/address.ts';
import { actionName } from '#lib/audit/phrases.ts';
import type { AuditFilter } from '#lib/audit/schema.ts';
import { isUuid } from '#lib/shared/uuid.ts';

const NAMES: Readonly<Record<FilterPart, string>> = {
  person: 'Person',
  article: 'Article',
  action: 'Action',
  outcome: 'Outcome',
  from: 'From',
  to: 'To',
};

/** What the log is filtered by. Each part is taken away by pressing it. */
export function FilterChips({
  filter,
  people,
}: {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
}) {
  const parts = FILTER_PARTS.filter((part) => filter[part] !== undefined);
  if (parts.length === 0) return null;
  return (
    <ul aria-label="Filtered by" className="flex flex-wrap gap-2">
      {parts.map((part) => (
        <li key={part} className="min-w-0">
          <Link
            href={auditHref(without(filter, part))}
            className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-control bg-accent-wash px-2 py-0.5 text-sm text-accent-strong hover:underline pointer-coarse:min-h-11"
          >
            <span className="sr-only">Take away: </span>
            <span className="min-w-0 wrap-anywhere">
              {NAMES[part]}: <bdi>{wordsFor(part, filter, people)}</bdi>
            </span>
            <X aria-hidden="true" className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
      {parts.length === 1 ? null : (
        <li>
          <Link
            href="/admin/audit"
            className="inline-flex min-h-7 items-center px-1 text-sm text-ink-soft underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
          >
            Take all away
          </Link>
        </li>
      )}
    </ul>
  );
}

function without(filter: AuditFilter, part: FilterPart): AuditFilter {
  const { [part]: _, ...rest } = filter;
  return rest;
}

function wordsFor(
  part: FilterPart,
  filter: AuditFilter,
  people: readonly { id: string; name: string }[],
): string {
  const value = filter[part] ?? '';
  if (part === 'person') {
    return value === 'system'
      ? 'Nightdesk itself'
      : (people.find(({ id }) => id === value)?.name ?? `unknown, ${value}`);
  }
  if (part === 'action') return filter.action === undefined ? '' : actionName(filter.action);
  if (part === 'article') return isUuid(value) ? value : `“${value}”`;
  return value.replace('T', ' ');
}
