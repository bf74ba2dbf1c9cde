import { ChevronsUp, ChevronUp, Lock } from 'lucide-react';
import Link from 'next/link';
import { PeopleInArticle } from '#components/newsroom/live/people-in-article.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { directionOf } from '#lib/shared/language.ts';
import { StateCell } from './state-cell.tsx';
import { ViewsCell } from './views-cell.tsx';
import { WordsCell } from './words-cell.tsx';

const CELL = 'py-2.5 pe-4 max-lg:p-0';

/** One article of the list. The whole row opens it, by its one link. */
export function ListRow({
  article,
  dates,
  isSelected,
  isGone,
  onSelect,
}: {
  article: ArticleListItem;
  dates: DateStyle;
  isSelected: boolean;
  isGone: boolean;
  onSelect(articleId: string): void;
}) {
  return (
    <tr
      className={`relative scroll-my-28 border-b border-rule align-baseline hover:bg-paper-sunk has-[a:focus-visible]:bg-accent-wash max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3 max-lg:gap-y-1 max-lg:py-3 max-lg:ps-9 ${isSelected ? 'bg-accent-wash' : ''} ${isGone ? 'text-ink-faint line-through' : ''}`}
    >
      <td className="z-10 py-2.5 pe-1 max-lg:absolute max-lg:start-0 max-lg:top-3 max-lg:p-0">
        <input
          type="checkbox"
          aria-label={`Select ${titleOf(article)}`}
          checked={isSelected}
          onChange={() => onSelect(article.id)}
          className="relative z-10 size-4 align-middle accent-accent pointer-coarse:size-6"
        />
      </td>
      <Headline article={article} isGone={isGone} />
      <td className={CELL}>
        <StateCell article={article} dates={dates} />
      </td>
      <td className={CELL}>
        <bdi>{article.section.name}</bdi>
        {article.isPage ? (
          <span className="ms-1.5">
            <Badge>Page</Badge>
          </span>
        ) : null}
      </td>
      <td className={`wrap-anywhere text-ink-soft lg:max-w-48 ${CELL}`}>
        <bdi>{article.bylineText || article.bylines.join(', ')}</bdi>
      </td>
      <td className={`wrap-anywhere lg:max-w-36 ${CELL}`}>
        {article.assignee === null ? null : (
          <>
            <span className="text-ink-faint lg:sr-only">With </span>
            <bdi>{article.assignee.name}</bdi>
          </>
        )}
      </td>
      <td className={`tabular-nums ${CELL}`}>
        <DueTime article={article} dates={dates} />
      </td>
      <td className={`text-end tabular-nums ${CELL}`}>
        <WordsCell words={article.words} planned={article.plannedWords} />
      </td>
      <td className={`text-end tabular-nums lg:max-xl:hidden ${CELL}`}>
        <ViewsCell article={article} />
      </td>
      <td className="py-2.5 text-ink-soft tabular-nums max-lg:p-0">
        <Instant at={article.changedAt} dates={dates} />
        <span className="text-ink-faint max-lg:ms-1 lg:block lg:text-xs">
          <bdi>{article.changedBy.name}</bdi>
        </span>
      </td>
    </tr>
  );
}

/** What a story is called: its headline, or what the desk calls it while it has none. */
function titleOf({ headline, slugline }: ArticleListItem): string {
  return headline || slugline || 'Untitled';
}

function Headline({ article, isGone }: { article: ArticleListItem; isGone: boolean }) {
  const hasHeadline = article.headline !== '';
  return (
    <th scope="row" className="py-2.5 pe-4 text-start font-normal max-lg:w-full max-lg:p-0 lg:min-w-64">
      <span className="flex items-baseline gap-1.5">
        <PriorityMark priority={article.priority} />
        {article.isConfidential ? (
          <Lock aria-label="Confidential" className="size-3.5 shrink-0 self-center text-ink-faint" />
        ) : null}
        <Link
          href={`/admin/articles/${article.id}`}
          prefetch={false}
          data-row={article.id}
          className={`line-clamp-2 font-serif text-base leading-snug wrap-anywhere outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent ${hasHeadline ? 'font-semibold' : 'text-ink-faint italic'}`}
        >
          <bdi dir={hasHeadline ? directionOf(article.language) : 'auto'}>{titleOf(article)}</bdi>
        </Link>
      </span>
      {hasHeadline && article.slugline !== '' ? (
        <span className="block text-xs wrap-anywhere text-ink-faint">
          <bdi>{article.slugline}</bdi>
        </span>
      ) : null}
      {isGone ? <span className="text-xs">No longer in this list</span> : null}
      <PeopleInArticle articleId={article.id} />
    </th>
  );
}

function PriorityMark({ priority }: Pick<ArticleListItem, 'priority'>) {
  if (priority === 'normal') return null;
  if (priority === 'high') {
    return <ChevronUp aria-label="High priority" className="size-4 shrink-0 self-center text-warn" />;
  }
  return <ChevronsUp aria-label="Urgent" className="size-4 shrink-0 self-center text-danger" />;
}

function DueTime({ article: { dueAt, isOverdue }, dates }: { article: ArticleListItem; dates: DateStyle }) {
  if (dueAt === null) return null;
  return (
    <>
      <span className="text-ink-faint lg:sr-only">Due </span>
      <span className={isOverdue ? 'font-medium text-danger' : ''}>
        <Instant at={dueAt} dates={dates} />
      </span>
      {isOverdue ? (
        <span className="ms-1 lg:block lg:ms-0">
          <Badge tone="danger">Overdue</Badge>
        </span>
      ) : null}
    </>
  );
}

// English words among others would change places in a page that runs from right to left.
function Instant({ at, dates }: { at: string; dates: DateStyle }) {
  return (
    <time dateTime={at}>
      <bdi className="whitespace-nowrap">{formatInstant(at, 'shortDate', dates)}</bdi>{' '}
      <bdi className="whitespace-nowrap">{formatInstant(at, 'time', dates)}</bdi>
    </time>
  );
}
