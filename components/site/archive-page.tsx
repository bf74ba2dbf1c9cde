import { monthAddress } from '#lib/articles/addresses.ts';
import { type MonthSpan, monthsOf } from '#lib/articles/months.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { monthName } from './month-name.ts';
import { PageHeader } from './page-header.tsx';
import { wordsFor } from './words.ts';

interface ArchivePageProps {
  site: SiteIdentity;
  /** Null while nothing is published. */
  span: MonthSpan | null;
}

/** Every month of the archive by year, newest first. */
export function ArchivePage({ site, span }: ArchivePageProps) {
  const words = wordsFor(site.language);
  const years = Map.groupBy(span ? monthsOf(span) : [], (month) => monthName(month, site.language, 'year'));
  return (
    <>
      <PageHeader title={words.archive} summary={words.archiveSummary} />
      {span === null && <p className="nothing-yet">{words.nothingHere}</p>}
      {[...years].map(([year, months]) => (
        <section key={year} className="river-day">
          <h2 className="river-date">{year}</h2>
          <ul className="archive-months">
            {months.map((month) => (
              <li key={month.month}>
                <a href={monthAddress(month)}>{monthName(month, site.language, 'monthAlone')}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
