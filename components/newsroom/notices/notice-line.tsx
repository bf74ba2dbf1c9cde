import Link from 'next/link';
import type { NoticeItem } from '#lib/notices/queries.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { markNotices } from './notice-requests.ts';

/** What a notice says. The headline leads to its story, and whoever goes there has read it. */
export function NoticeLine({
  notice,
  dates,
  onOpen,
}: {
  notice: NoticeItem;
  dates: DateStyle;
  onOpen?(): void;
}) {
  const open = () => {
    if (!notice.isRead) void markNotices({ ids: [notice.id], isRead: true });
    onOpen?.();
  };
  return (
    <div className="min-w-0 flex-1">
      <p className={`wrap-anywhere ${notice.isRead ? '' : 'font-semibold'}`}>
        {notice.isRead ? null : <span className="sr-only">Unread: </span>}
        <Link
          href={`/admin/articles/${notice.articleId}`}
          prefetch={false}
          onClick={open}
          className="font-serif underline-offset-2 hover:underline"
        >
          <bdi>{notice.headline || 'Untitled'}</bdi>
        </Link>
      </p>
      <p dir="auto" className="text-sm wrap-anywhere text-ink-soft">
        {notice.sentence}
        {notice.settled === '' ? null : ` ${notice.settled}`}
      </p>
      {notice.text === '' ? null : (
        <p
          dir="auto"
          className="mt-1 line-clamp-4 border-s-2 border-rule-strong ps-2 text-sm wrap-anywhere whitespace-pre-line"
        >
          {notice.text}
        </p>
      )}
      <time dateTime={notice.at} className="text-xs text-ink-faint tabular-nums">
        <bdi>{formatInstant(notice.at, 'dateTime', dates)}</bdi>
      </time>
    </div>
  );
}
