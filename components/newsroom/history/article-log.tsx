import Link from 'next/link';
import { ToldLine } from '#components/newsroom/audit/told-line.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import type { History } from './history.ts';

/** What was done to an article besides writing, newest first. */
export function ArticleLog({ article, log, dates }: Pick<History, 'article' | 'log' | 'dates'>) {
  const { lines } = log;
  return (
    <section id="log" aria-labelledby="log-heading" className="mt-10 border-t border-rule pt-4">
      <h2 id="log-heading" className="text-sm font-semibold">
        What was done
      </h2>
      {lines.length === 0 ? (
        <p className="mt-2 text-sm text-ink-soft">Nothing is recorded that was done to this article.</p>
      ) : (
        <ol className="mt-1">
          {lines.map((line) => (
            <li
              key={line.number}
              className="grid gap-x-4 border-b border-rule py-2 last:border-0 sm:grid-cols-[13rem_minmax(0,1fr)]"
            >
              <time dateTime={line.at} className="text-xs leading-5 text-ink-soft tabular-nums">
                {formatInstant(line.at, 'dateTimeZone', dates)}
              </time>
              <ToldLine line={line} dates={dates} own="this article" />
            </li>
          ))}
        </ol>
      )}
      <LogPages articleId={article.id} log={log} />
    </section>
  );
}

function LogPages({ articleId, log: { before, nextBefore } }: { articleId: string; log: History['log'] }) {
  const at = `/admin/articles/${articleId}/history` as const;
  return (
    <nav aria-label="Pages of what was done" className="mt-3 flex justify-between">
      {before === null ? (
        <span />
      ) : (
        <Link href={`${at}#log`} className={buttonStyle('quiet')}>
          Newest
        </Link>
      )}
      {nextBefore === null ? null : (
        <Link href={`${at}?log=${nextBefore}#log`} className={buttonStyle('quiet')}>
          Older
        </Link>
      )}
    </nav>
  );
}
