import { ARCHIVE_ADDRESS, monthAddress } from '#lib/articles/addresses.ts';
import { isWithin, type Month, type MonthSpan, monthAfter } from '#lib/articles/months.ts';
import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { olderTitle } from './list-titles.ts';
import { monthName } from './month-name.ts';
import { PageHeader } from './page-header.tsx';
import { StoryList } from './story-list.tsx';
import { wordsFor } from './words.ts';

interface MonthPageProps {
  site: SiteIdentity;
  month: Month;
  /** The months that there are. */
  span: MonthSpan;
  page: StoryListPage;
}

/** The stories of a month, and the ways to the months around it. */
export function MonthPage({ site, month, span, page }: MonthPageProps) {
  const words = wordsFor(site.language);
  const around = [monthAfter(month, -1), monthAfter(month)].filter((each) => isWithin(span, each));
  return (
    <>
      <PageHeader
        label={words.archive}
        title={monthName(month, site.language)}
        summary={olderTitle(site, page)}
      />
      <StoryList site={site} page={page} />
      <nav className="months" aria-label={words.months}>
        {around.map((each) => (
          <a key={monthAddress(each)} href={monthAddress(each)}>
            {monthName(each, site.language)}
          </a>
        ))}
        <a href={ARCHIVE_ADDRESS}>{words.archive}</a>
      </nav>
    </>
  );
}
