import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { FormAction } from '#components/ui/form-state.ts';
import { ComparisonView } from './comparison-view.tsx';
import type { Compared, History } from './history.ts';
import { NameButton } from './name-button.tsx';
import { RestoreButton } from './restore-button.tsx';
import { comparisonHref } from './side.ts';
import { SideChooser } from './side-chooser.tsx';
import { newerOptions, olderOptions } from './side-options.ts';

/** Two sides, what changed between them, and what can be done with the older one. */
export function ComparedSides({
  history,
  compared,
  onName,
}: {
  history: History;
  compared: Compared;
  onName: FormAction;
}) {
  const { from, to, older, comparison } = compared;
  return (
    <>
      <SideChooser
        from={String(from)}
        to={String(to)}
        fromOptions={olderOptions(history)}
        toOptions={newerOptions(history)}
      />
      <div className="mt-3 mb-5 flex flex-wrap gap-2 border-b border-rule pb-3">
        <RestoreButton revision={older.number} />
        {older.number > 1 ? (
          <Link
            href={comparisonHref(history.article.id, older.number - 1, older.number, history.before)}
            scroll={false}
            className={buttonStyle('quiet')}
          >
            What revision {older.number} changed
          </Link>
        ) : null}
        {history.article.may.edit ? (
          <NameButton
            key={older.number}
            label={`Name revision ${older.number}`}
            hint="Leave it empty to take the name away."
            name={older.name ?? ''}
            action={onName}
          />
        ) : null}
      </div>
      <ComparisonView
        comparison={comparison}
        restorable={to === 'working' ? older.number : null}
        language={history.article.language}
      />
    </>
  );
}
