'use client';

import Link from 'next/link';
import { Popover } from 'radix-ui';
import { type RefObject, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import type { NoticePage } from '#lib/notices/queries.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { NoticeLine } from './notice-line.tsx';
import { fetchNotices, markNotices } from './notice-requests.ts';

const SHOWN = 8;

/** The newest notices, under the bell; `changes` says that there is something new to fetch. */
export function NoticePanel({
  button,
  changes,
  dates,
  onClose,
}: {
  button: RefObject<HTMLButtonElement | null>;
  changes: number;
  dates: DateStyle;
  onClose(): void;
}) {
  const page = useNewestNotices(changes);
  return (
    <Popover.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Popover.Anchor asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label="Notices"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // The bell closes it by itself.
            if (button.current?.contains(event.target as Node)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body) button.current?.focus();
          }}
          className="z-50 flex max-h-[min(36rem,var(--radix-popover-content-available-height))] w-[min(24rem,calc(100vw-1rem))] flex-col rounded-panel border border-rule bg-paper-raised text-ink shadow-raised"
        >
          <NewestNotices page={page} dates={dates} onClose={onClose} />
          <footer className="flex flex-wrap justify-between gap-2 border-t border-rule p-2">
            <Link href="/admin/notices" onClick={onClose} className={buttonStyle('quiet')}>
              All notices
            </Link>
            <ReadAllButton page={page} />
          </footer>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type Fetched = NoticePage | 'failed' | null;

function useNewestNotices(changes: number): Fetched {
  const [page, setPage] = useState<Fetched>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change is the reason to fetch again.
  useEffect(() => {
    let isOver = false;
    void fetchNotices(SHOWN).then((fetched) => {
      if (!isOver) setPage((known) => fetched ?? known ?? 'failed');
    });
    return () => {
      isOver = true;
    };
  }, [changes]);
  return page;
}

function NewestNotices({ page, dates, onClose }: { page: Fetched; dates: DateStyle; onClose(): void }) {
  if (page === null) return <Sentence>Fetching your notices…</Sentence>;
  if (page === 'failed') {
    return <Sentence>The newsroom did not answer. Check your connection and open this again.</Sentence>;
  }
  if (page.notices.length === 0) {
    return <Sentence>There is nothing yet. What happens to your stories is told here.</Sentence>;
  }
  return (
    <ul className="min-h-0 divide-y divide-rule overflow-y-auto">
      {page.notices.map((notice) => (
        <li key={notice.id} className="px-4 py-3">
          <NoticeLine notice={notice} dates={dates} onOpen={onClose} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ children }: { children: string }) {
  return (
    <p role="status" className="px-4 py-6 text-sm text-ink-soft">
      {children}
    </p>
  );
}

function ReadAllButton({ page }: { page: Fetched }) {
  const newest = page === null || page === 'failed' ? undefined : page.notices[0];
  if (newest === undefined || page === null || page === 'failed' || page.unread === 0) return null;
  return (
    <Button variant="quiet" onClick={() => void markNotices({ upTo: newest.id })}>
      Mark all as read
    </Button>
  );
}
