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
  const shown = unread > 99 ? '99+' : String(unread);
  const toggle = () => {
    dismiss();
    setOpen(!isOpen);
  };
  return (
    <span className="relative inline-flex">
      <button
        ref={button}
        type="button"
        aria-label={unread === 0 ? 'Notices' : `Notices, ${shown} unread`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={toggle}
        className="inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded-control px-1.5 text-ink-soft hover:bg-paper hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
      >
        <Bell aria-hidden="true" className="size-4.5" />
        {unread === 0 ? null : (
          <span
            aria-hidden="true"
            className="min-w-4.5 rounded-panel bg-danger px-1 text-center text-xs leading-4.5 font-semibold text-on-danger tabular-nums"
          >
            {shown}
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
