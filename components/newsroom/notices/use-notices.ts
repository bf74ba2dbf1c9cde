import { useEffect, useState } from 'react';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { liveTabOf } from '#components/newsroom/live/browser-live.ts';
import { watchTopic } from '#components/newsroom/live/watch-topic.ts';
import type { NoticesNow } from '#lib/notices/follow-topics.ts';
import type { NoticeItem } from '#lib/notices/queries.ts';
import { fetchNotices } from './notice-requests.ts';

/** What is known of somebody's notices when a page is made. */
export interface NoticesAtFirst {
  unread: number;
  /** The id of the newest; empty when there is none. */
  newestId: string;
}

/** Somebody's notices as they are now. */
export interface LiveNotices {
  unread: number;
  /** One that came while the page was open, until it is taken notice of. */
  arrived: NoticeItem | null;
  /** Rises with each change, for whoever shows the list. */
  changes: number;
  dismiss(): void;
}

/** Follows one's notices by the browser's stream. */
export function useNotices(personId: string, first: NoticesAtFirst): LiveNotices {
  const [state, setState] = useState({ ...first, arrived: null as NoticeItem | null, changes: 0 });
  useEffect(() => {
    const take = (now: NoticesNow) => setState((known) => afterNews(known, now));
    return watchTopic('notices', {
      live: liveTabOf(personId),
      schedule: browserTime.schedule,
      onEvent: (content) => take(content as NoticesNow),
      onAsk: async () => {
        const page = await fetchNotices(1);
        if (page) take({ unread: page.unread, newest: page.notices[0] ?? null });
      },
    });
  }, [personId]);
  const dismiss = () => setState((known) => ({ ...known, arrived: null }));
  return { unread: state.unread, arrived: state.arrived, changes: state.changes, dismiss };
}

interface Known extends NoticesAtFirst {
  arrived: NoticeItem | null;
  changes: number;
}

/** What is known after news came. Ids rise with time, so only a higher one is a notice that has just arrived. */
export function afterNews(known: Known, { unread, newest }: NoticesNow): Known {
  const hasArrived = newest !== null && !newest.isRead && newest.id > known.newestId;
  const isReadNow = known.arrived !== null && newest?.id === known.arrived.id && newest.isRead;
  return {
    unread,
    newestId: newest !== null && newest.id > known.newestId ? newest.id : known.newestId,
    arrived: hasArrived ? newest : isReadNow ? null : known.arrived,
    changes: known.changes + 1,
  };
}
