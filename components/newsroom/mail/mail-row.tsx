import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { MailListItem } from '#lib/mail/queries.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

const STATES: Readonly<Record<MailListItem['state'], { text: string; tone: Tone }>> = {
  sent: { text: 'Sent', tone: 'good' },
  written: { text: 'In a file', tone: 'neutral' },
  waiting: { text: 'Waiting', tone: 'neutral' },
  failed: { text: 'Not sent', tone: 'danger' },
};

/** A message, which opens to show what it says. */
export function MailRow({ mail, dates }: { mail: MailListItem; dates: DateStyle }) {
  const { text, tone } = STATES[mail.state];
  return (
    <li>
      <details className="group py-3">
        <summary className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="min-w-0">
            <span dir="auto" className="block font-medium wrap-anywhere">
              {mail.subject}
            </span>
            <bdi className="block text-sm wrap-anywhere text-ink-soft">{mail.to}</bdi>
          </span>
          <span className="flex items-center gap-3">
            <Badge tone={tone}>{text}</Badge>
            <time dateTime={mail.at} className="text-sm text-ink-soft tabular-nums">
              {formatInstant(mail.at, 'dateTime', dates)}
            </time>
          </span>
        </summary>
        {mail.problem === '' ? null : (
          <p className="mt-2 text-sm wrap-anywhere text-danger">The last try failed: {mail.problem}</p>
        )}
        <div className="mt-3 rounded-control bg-paper-sunk p-3 text-sm">
          {mail.text.split(/\n{2,}/).map((paragraph, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent message does not change.
            <p key={place} dir="auto" className="mb-3 wrap-anywhere whitespace-pre-line last:mb-0">
              {paragraph}
            </p>
          ))}
        </div>
      </details>
    </li>
  );
}
