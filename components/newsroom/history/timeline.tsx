import type { RevisionListItem } from '#lib/articles/queries/revisions.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import type { History } from './history.ts';
import { RevisionLine } from './revision-line.tsx';
import { comparisonHref } from './side.ts';
import { groupByDay } from './timeline-groups.ts';

/** Revisions by day, newest first; runs of saves are folded. */
export function Timeline({ history }: { history: History }) {
  return groupByDay(history.page.revisions, history.dates).map(({ day, runs }) => (
    <section key={day}>
      <h3 className="mt-4 mb-1 text-xs font-semibold text-ink-faint">{day}</h3>
      <ol className="grid gap-px">
        {runs.map((run) => (
          <Run key={run[0]?.number} run={run} history={history} />
        ))}
      </ol>
    </section>
  ));
}

function Run({ run, history }: { run: readonly RevisionListItem[]; history: History }) {
  const [newest, ...older] = run;
  if (!newest) return null;
  if (older.length === 0) return <Line revision={newest} history={history} />;
  const oldest = older.at(-1) ?? newest;
  const times = [oldest.at, newest.at].map((at) => formatInstant(at, 'time', history.dates)).join('–');
  return (
    <li>
      <details open={run.some(({ number }) => number === history.compared?.from)}>
        <summary className="border-s-2 border-rule px-3 py-2 text-sm text-ink-soft hover:bg-paper-sunk">
          {run.length} saves, <span className="tabular-nums">{times}</span>
        </summary>
        <ol className="grid gap-px ps-3">
          {run.map((revision) => (
            <Line key={revision.number} revision={revision} history={history} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function Line({ revision, history }: { revision: RevisionListItem; history: History }) {
  const { article, before, compared, dates } = history;
  return (
    <RevisionLine
      revision={revision}
      href={comparisonHref(article.id, revision.number, compared?.to ?? 'working', before)}
      isChosen={compared?.from === revision.number}
      dates={dates}
    />
  );
}
