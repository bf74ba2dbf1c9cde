import { hueOf } from '#components/editor/collab/person-hue.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { writerSaid } from './said-of-source.ts';
import type { ShownMoment } from './shown-moment.ts';
import { hasHue } from './written-by.tsx';

/** When a moment was, whose it is, and what they did. */
export function MomentLine({
  moment,
  did,
  last,
  dates,
}: {
  moment: ShownMoment;
  /** Empty where that is not known. */
  did: string;
  /** The newest version. */
  last: number;
  dates: DateStyle;
}) {
  const { version, at, source } = moment;
  const when = new Date(at);
  return (
    <p data-testid="moment" className="flex min-h-5 flex-wrap items-baseline gap-x-2 text-sm">
      <time dateTime={when.toISOString()} className="font-medium tabular-nums">
        {formatInstant(when, 'dateTime', dates)}
      </time>
      {source === undefined ? null : (
        <bdi
          className={hasHue(source) ? 'their-name rounded-small px-1.5 text-xs leading-5' : 'text-ink-soft'}
          style={{ ['--hue' as string]: hueOf(source.personId ?? '') }}
        >
          {writerSaid(source)}
        </bdi>
      )}
      <span dir="auto" className="min-w-0 text-ink-soft wrap-anywhere max-sm:line-clamp-1">
        {did}
      </span>
      <span className="ms-auto text-xs text-ink-faint tabular-nums">
        {version} of {last}
      </span>
    </p>
  );
}
