'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PublishingStep } from '#components/editor/publish/use-publishing.ts';
import { StateBadge } from '#components/newsroom/state-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { RoomTools } from './room-tools.tsx';
import { SaveState } from './save-state.tsx';
import { useWorkingCopy } from './use-field.ts';

/**
 * Where the article stands, whether it is saved, and what can be done with all of it. One row stays in sight; on
 * narrow screens the lesser tools stand in a second row that scrolls away.
 */
export function RoomHeader({
  trouble,
  onStep,
  ...tools
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
  const badge = <StateBadge article={{ ...article, hasUnpublishedChanges: hasNews }} />;
  const toolbox = <RoomTools {...tools} onUnpublish={() => onStep('unpublish')} />;
  return (
    <>
      <header className="sticky top-0 z-30 border-b border-rule bg-paper">
        <div className="mx-auto flex h-[var(--room-header)] max-w-page items-center gap-x-4 px-4">
          <Link href="/admin/articles" className={`${buttonStyle('quiet')} -ms-3 shrink-0`}>
            <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            <span className="max-sm:sr-only">Articles</span>
          </Link>
          <div className="shrink-0 max-xl:hidden">{badge}</div>
          <SaveState />
          <div className="ms-auto flex shrink-0 items-center gap-2">
            {trouble}
            <div className="flex items-center gap-2 max-xl:hidden">{toolbox}</div>
            {article.may.publish ? (
              <Button variant="primary" disabled={isLive && !hasNews} onClick={() => onStep('publish')}>
                {isLive ? 'Publish update' : 'Publish'}
              </Button>
            ) : null}
          </div>
        </div>
      </header>
      <section aria-label="Article tools" className="border-b border-rule xl:hidden">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4 py-1">
          {badge}
          <div className="ms-auto flex flex-wrap items-center justify-end gap-x-2">{toolbox}</div>
        </div>
      </section>
    </>
  );
}
