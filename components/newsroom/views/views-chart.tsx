import type { ViewSpan, ViewSums } from '#lib/articles/view-sums.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { type DayMark, dayMarks, roundTop } from './chart-scale.ts';
import { SPAN_WORDS, viewsInWords } from './view-words.ts';

/** Views by hour as bars, the oldest first; what it shows is said in words, and each hour in the table below. */
export function ViewsChart({
  views: { hours, total },
  span,
  dates,
}: {
  views: ViewSums;
  span: ViewSpan;
  dates: DateStyle;
}) {
  const top = roundTop(hours.map(({ views }) => views));
  const marks = dayMarks(hours, dates);
  return (
    <figure>
      <figcaption className="mb-3">
        <bdi className="text-2xl font-semibold tabular-nums">{viewsInWords(total)}</bdi>{' '}
        <bdi className="text-sm text-ink-soft">in the last {SPAN_WORDS[span]}, by hour</bdi>
      </figcaption>
      <div className="flex gap-2">
        <div
          aria-hidden="true"
          className="flex h-44 flex-col justify-between text-end text-xs leading-none text-ink-faint tabular-nums"
        >
          {[top, top / 2, 0].map((value) => (
            <span key={value}>{value.toLocaleString('en')}</span>
          ))}
        </div>
        <div className="min-w-0 grow">
          <Bars hours={hours} top={top} marks={marks.map(({ index }) => index)} dates={dates} />
          <DayLabels marks={marks} hours={hours.length} />
        </div>
      </div>
    </figure>
  );
}

/** Each below its day, on two lines where there is little room; a day of a few hours has none. */
function DayLabels({ marks, hours }: { marks: readonly DayMark[]; hours: number }) {
  const percent = (count: number) => `${(count / hours) * 100}%`;
  return (
    <div aria-hidden="true" className="relative h-9 text-xs text-ink-faint">
      {marks
        .filter(({ length }) => length * LEAST_PART >= hours)
        .map(({ index, length, label }) => (
          <span
            key={index}
            className="absolute top-1 overflow-hidden pe-1"
            style={{ insetInlineStart: percent(index), inlineSize: percent(length) }}
          >
            <bdi>{label}</bdi>
          </span>
        ))}
    </div>
  );
}

interface BarsProps {
  hours: ViewSums['hours'];
  top: number;
  marks: readonly number[];
  dates: DateStyle;
}

const HEIGHT = 100;
/** Half a day of a week. */
const LEAST_PART = 14;

function Bars({ hours, top, marks, dates }: BarsProps) {
  return (
    <svg
      role="img"
      aria-label={inWords(hours, dates)}
      viewBox={`0 0 ${hours.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-44 w-full border-b border-rule-strong text-accent rtl:-scale-x-100"
    >
      <path
        d={[0, HEIGHT / 2].map((y) => `M0 ${y}H${hours.length}`).join('') + marks.map(dayLine).join('')}
        className="fill-none stroke-rule"
        vectorEffect="non-scaling-stroke"
      />
      {hours.map(({ at, views }, index) => (
        <g key={at}>
          <title>{`${formatInstant(at, 'dateTime', dates)}: ${viewsInWords(views)}`}</title>
          <rect x={index} width={1} height={HEIGHT} fill="transparent" />
          <rect
            x={index + 0.1}
            y={HEIGHT - (views / top) * HEIGHT}
            width={0.8}
            height={(views / top) * HEIGHT}
            fill="currentColor"
          />
        </g>
      ))}
    </svg>
  );
}

function dayLine(index: number): string {
  return `M${index} 0V${HEIGHT}`;
}

function inWords(hours: ViewSums['hours'], dates: DateStyle): string {
  const best = hours.reduce((one, other) => (other.views > one.views ? other : one));
  const when = formatInstant(best.at, 'dateTime', dates);
  return `Views by hour. Most were in the hour from ${when}: ${viewsInWords(best.views)}. The table of hours has each.`;
}
