import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { History } from './history.ts';
import { comparisonHref } from './side.ts';
import { Timeline } from './timeline.tsx';
import { TimelineKeys } from './timeline-keys.tsx';

/** The timeline beside a comparison, page by page. */
export function SideBar({ history }: { history: History }) {
  const { article, page, before, compared } = history;
  const hrefOf = (older: number | null) =>
    comparisonHref(article.id, compared?.from ?? 'live', compared?.to ?? 'working', older);
  return (
    <aside aria-labelledby="revisions" className="min-w-0">
      <h2 id="revisions" className="text-sm font-semibold">
        Revisions
      </h2>
      <p className="text-xs text-ink-faint max-sm:hidden">
        <kbd>j</kbd> older, <kbd>k</kbd> newer
      </p>
      <div className="max-lg:max-h-64 max-lg:overflow-y-auto lg:sticky lg:top-2 lg:max-h-[calc(100dvh-1rem)] lg:overflow-y-auto">
        <TimelineKeys>
          <Timeline history={history} />
        </TimelineKeys>
        <nav aria-label="Pages" className="mt-3 flex justify-between">
          {before === null ? (
            <span />
          ) : (
            <Link href={hrefOf(null)} className={buttonStyle('quiet')}>
              Newest
            </Link>
          )}
          {page.nextBefore === null ? null : (
            <Link href={hrefOf(page.nextBefore)} className={buttonStyle('quiet')}>
              Older
            </Link>
          )}
        </nav>
      </div>
    </aside>
  );
}
