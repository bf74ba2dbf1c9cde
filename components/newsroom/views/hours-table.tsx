import type { ViewSums } from '#lib/articles/view-sums.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';

/** The figures behind the chart, the newest hour first; hours without views are left out. */
export function HoursTable({ hours, dates }: { hours: ViewSums['hours']; dates: DateStyle }) {
  const seen = hours.filter(({ views }) => views > 0).toReversed();
  return (
    <details className="mt-8 text-sm">
      <summary className="cursor-pointer py-2 font-semibold">Views of each hour</summary>
      <table className="mt-1 w-full max-w-measure">
        <thead className="text-xs text-ink-faint">
          <tr>
            <th scope="col" className="py-1 text-start font-medium">
              The hour from
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              Views
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.map(({ at, views }) => (
            <tr key={at} className="border-t border-rule">
              <th scope="row" className="py-1.5 text-start font-normal tabular-nums">
                <time dateTime={at}>
                  <bdi>{formatInstant(at, 'dateTimeZone', dates)}</bdi>
                </time>
              </th>
              <td className="py-1.5 text-end tabular-nums">{views.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
