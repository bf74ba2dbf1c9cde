'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { NoticeItem } from '#lib/notices/queries.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { NoticeLine } from './notice-line.tsx';
import { markNotices } from './notice-requests.ts';

/** A notice in the list of all, which can be marked as read and as unread again while it is not settled. */
export function NoticeRow({ notice, dates }: { notice: NoticeItem; dates: DateStyle }) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const mark = async () => {
    setPending(true);
    await markNotices({ ids: [notice.id], isRead: !notice.isRead });
    router.refresh();
    setPending(false);
  };
  return (
    <li
      className={`flex flex-wrap items-start gap-x-4 gap-y-1 border-s-2 py-3 ps-3 ${notice.isRead ? 'border-s-transparent' : 'border-s-accent'}`}
    >
      <NoticeLine notice={notice} dates={dates} />
      {notice.settled === '' ? (
        <Button
          variant="quiet"
          aria-disabled={isPending}
          aria-label={`${notice.isRead ? 'Mark as unread' : 'Mark as read'}: ${notice.headline || 'Untitled'}`}
          onClick={() => (isPending ? undefined : void mark())}
        >
          {notice.isRead ? 'Mark as unread' : 'Mark as read'}
        </Button>
      ) : null}
    </li>
  );
}
