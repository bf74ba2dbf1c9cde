'use client';

import { Bell } from 'lucide-react';
import { useRef, useState } from 'react';
import { onDemand } from '#components/ui/on-demand.tsx';
import type { DateStyle } from '#lib/shared/dates.ts';
import { ArrivedNotice } from './arrived-notice.tsx';
import { type NoticesAtFirst, useNotices } from './use-notices.ts';

const NoticePanel = onDemand(async () => (await import('./notice-panel.tsx')).NoticePanel);

/** How many notices are unread, at any moment; opens the newest, and shows one that arrives. */
export function NoticeBell({
  personId,
  first,
  dates,
}: {
  personId: string;
  first: NoticesAtFirst;
  dates: DateStyle;
}) {
  const { unread, arrived, changes, dismiss } = useNotices(personId, first);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = () => {
    dismiss();
    setOpen(!isOpen);
  };
  return (
    <span className="relative inline-flex">
      <button
        ref={button}
        type="button"
        aria-label={bellLabel(unread)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={toggle}
        className="relative inline-flex size-9 items-center justify-center rounded-control text-ink-soft hover:bg-paper hover:text-ink pointer-coarse:size-11"
      >
        <Bell aria-hidden="true" className="size-4.5" />
        {unread === 0 ? null : (
          <span
            aria-hidden="true"
            className="absolute -end-0.5 top-0 min-w-4.5 rounded-panel bg-danger px-1 text-center text-xs leading-4.5 font-semibold text-on-danger tabular-nums"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      {isOpen ? (
        <NoticePanel button={button} changes={changes} dates={dates} onClose={() => setOpen(false)} />
      ) : null}
      <ArrivedNotice notice={isOpen ? null : arrived} dates={dates} onDismiss={dismiss} />
    </span>
  );
}

function bellLabel(unread: number): string {
  if (unread === 0) return 'Notices';
  return unread === 1 ? 'Notices, one unread' : `Notices, ${unread} unread`;
}
