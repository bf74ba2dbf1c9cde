'use client';

import { ArrowLeft, Keyboard } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PublishingStep } from '#components/editor/publish/use-publishing.ts';
import { StateBadge } from '#components/newsroom/state-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { SaveState } from './save-state.tsx';
import { useWorkingCopy } from './use-field.ts';
import { WordCount } from './word-count.tsx';

/** Where the article stands, whether it is saved, and what can be done with all of it. Stays in sight. */
export function RoomHeader({
  trouble,
  onStep,
  onPaste,
  onShortcuts,
}: {
  /** The button that asks again about trouble, if there is some. */
  trouble: ReactNode;
  onStep(step: PublishingStep): void;
  onPaste(): void;
  onShortcuts(): void;
}) {
  const article = useWorkingCopy((copy) => copy.base);
  const hasUnsaved = useWorkingCopy((copy) => copy.unsaved.size > 0);
  const isLive = article.publication === 'live';
  const hasNews = article.hasUnpublishedChanges || hasUnsaved;
  return (
    <header className="sticky top-0 z-30 border-b border-rule bg-paper">
      <div className="mx-auto flex min-h-[var(--room-header)] max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5">
        <Link href="/admin/articles" className={`${buttonStyle('quiet')} -ms-3`}>
          <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          <span className="max-sm:sr-only">Articles</span>
        </Link>
        <StateBadge article={{ ...article, hasUnpublishedChanges: hasNews }} />
        <SaveState />
        {trouble}
        <div className="ms-auto flex flex-wrap items-center justify-end gap-2">
          <WordCount />
          {isLive && article.address !== null ? (
            <a href={article.address} target="_blank" rel="noopener" className={buttonStyle('quiet')}>
              View on the site
            </a>
          ) : null}
          {article.may.edit ? (
            <Button variant="quiet" onClick={onPaste}>
              Paste a story
            </Button>
          ) : null}
          <IconButton
            icon={Keyboard}
            label="Keyboard shortcuts"
            onClick={onShortcuts}
            className="max-sm:hidden"
          />
          {isLive && article.may.publish ? (
            <Button variant="quiet" onClick={() => onStep('unpublish')}>
              Unpublish
            </Button>
          ) : null}
          {article.may.publish ? (
            <Button variant="primary" disabled={isLive && !hasNews} onClick={() => onStep('publish')}>
              {isLive ? 'Publish update' : 'Publish'}
            </Button>
          ) : null}
        </div>
      </div>
    </header>
  );
}
