import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import { VIEW_SPANS, type ViewSpan } from '#lib/articles/view-sums.ts';
import { SPAN_WORDS } from './view-words.ts';

const SPANS = Object.keys(VIEW_SPANS) as ViewSpan[];

/** How far back the views are shown. */
export function SpanTabs({ articleId, span }: { articleId: string; span: ViewSpan }) {
  return (
    <nav aria-label="How far back" className="mb-6 flex gap-2">
      {SPANS.map((each) => (
        <Link
          key={each}
          href={`/admin/articles/${articleId}/views?span=${each}`}
          aria-current={each === span ? 'page' : undefined}
          className={`${buttonStyle('secondary')} aria-[current]:border-accent aria-[current]:bg-accent-wash aria-[current]:text-accent-strong`}
        >
          Last {SPAN_WORDS[each]}
        </Link>
      ))}
    </nav>
  );
}
