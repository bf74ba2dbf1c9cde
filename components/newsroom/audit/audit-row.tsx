import { Badge } from '#components/ui/badge.tsx';
import type { AuditLine } from '#lib/audit/sentence.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { ChangesTable } from './changes-table.tsx';
import { ToldLine } from './told-line.tsx';

/** One line of the log: its sentence, when and from where, and all it holds when it is opened. */
export function AuditRow({ line, dates }: { line: AuditLine; dates: DateStyle }) {
  const { number, at, outcome, origin } = line;
  const [address = ''] = origin.split(' ', 1);
  return (
    <li className="border-b border-rule py-2.5">
      <ToldLine line={line} dates={dates} />
      <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft tabular-nums">
        <time dateTime={at} dir="auto">
          {formatInstant(at, 'dateTimeZone', dates)}
        </time>
        {/* What is no address is a part of Nightdesk, which the sentence names. */}
        {line.by.id === null ? null : <bdi>{address}</bdi>}
        {outcome === 'refused' ? <Badge tone="danger">Refused</Badge> : null}
      </div>
      <details className="mt-0.5">
        <summary className="w-fit text-xs text-ink-soft underline underline-offset-2 hover:text-ink pointer-coarse:py-2">
          Details<span className="sr-only"> of line {number}</span>
        </summary>
        <div className="mt-2 mb-1 grid gap-3 border-s-2 border-rule ps-3">
          <ChangesTable line={line} dates={dates} />
          <Facts line={line} />
        </div>
      </details>
    </li>
  );
}

function Facts({ line: { number, at, action, origin, hash, object } }: { line: AuditLine }) {
  const facts = [
    ['Line', String(number)],
    ['Exact time', at],
    ['Action', action],
    ['Object', `${object.type.replaceAll('_', ' ')} ${object.id ?? ''}`],
    ['From', origin || 'not recorded'],
    ['Hash', hash],
  ] as const;
  return (
    <dl className="grid gap-x-3 gap-y-0.5 text-xs sm:grid-cols-[auto_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="font-mono wrap-anywhere max-sm:mb-1">
            <bdi dir="ltr">{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
