import type { Publication } from '#lib/articles/kinds.ts';
import type { ViewSpan } from '#lib/articles/view-sums.ts';
import { SPAN_WORDS } from './view-words.ts';

/** Why there is nothing to show. */
export function NoViews({ publication, span }: { publication: Publication; span: ViewSpan }) {
  const isPublic = publication === 'live';
  return (
    <div className="rounded-panel border border-rule px-4 py-10 text-center">
      <h2 className="font-semibold">No views in the last {SPAN_WORDS[span]}</h2>
      <p className="mt-1 text-sm text-ink-soft">
        {isPublic
          ? 'Nobody has been seen reading it. A view shows here some seconds after it happened; load the page again to see it.'
          : 'Views are counted while a story is on the site, and this one is not.'}
      </p>
    </div>
  );
}
