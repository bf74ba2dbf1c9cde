'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Article } from '#components/editor/article.ts';
import { PeopleHere } from '#components/editor/collab/people-here.tsx';
import { StageMenu } from '#components/editor/publish/stage-menu.tsx';
import { mainMove } from '#components/editor/publish/stage-moves.ts';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { QuietHeader } from './quiet-header.tsx';
import { useRoom } from './room-context.ts';
import { RoomTools } from './room-tools.tsx';
import { SaveState } from './save-state.tsx';
import { TkCounter } from './tk-counter.tsx';
import { useWorkingCopy } from './use-field.ts';
import type { useRoomTools } from './use-room-tools.ts';
import { WordCount } from './word-count.tsx';

interface RoomHeaderProps {
  /** The button that asks again about trouble, if there is some. */
  trouble: ReactNode;
  tools: ReturnType<typeof useRoomTools>;
  onPaste(): void;
}

/**
 * Where the article stands, whether it is saved, and what can be done with all of it. On wide screens one row that
 * stays in sight; on narrow ones two, of which the first stays: there the wrappers take no part in the layout.
 */
export function RoomHeader({ trouble, tools, onPaste }: RoomHeaderProps) {
  const article = useWorkingCopy((copy) => copy.base);
  const { story } = useRoom();
  const hasUnsaved = useWorkingCopy((copy) => copy.unsaved.size > 0);
  const readNews = () => story.read().unconfirmed > 0 || story.version() > article.textVersion;
  const hasNewWords = useSyncExternalStore(story.subscribe, readNews, readNews);
  if (tools.fullScreen.isOn) return <QuietHeader trouble={trouble} tools={tools} />;
  const hasNews = article.hasUnpublishedChanges || hasUnsaved || hasNewWords;
  return (
    <header className="max-xl:contents xl:sticky xl:top-0 xl:z-30 xl:border-b xl:border-rule xl:bg-paper">
      <div className="max-xl:contents xl:mx-auto xl:flex xl:h-[var(--room-header)] xl:max-w-page xl:items-center xl:gap-x-3 xl:px-4">
        <div className="max-xl:sticky max-xl:top-0 max-xl:z-30 max-xl:flex max-xl:h-[var(--room-header)] max-xl:items-center max-xl:gap-x-4 max-xl:border-b max-xl:border-rule max-xl:bg-paper max-xl:px-4 xl:contents">
          <Link href="/admin/articles" className={`${buttonStyle('quiet')} -ms-3 shrink-0`}>
            <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            <span className="max-sm:sr-only">Articles</span>
          </Link>
          <SaveState />
          <div className="ms-auto flex shrink-0 items-center gap-2 xl:order-last xl:ms-0">
            {trouble}
            <MainButton article={article} hasNews={hasNews} />
          </div>
        </div>
        <div className="max-xl:flex max-xl:flex-wrap max-xl:items-center max-xl:gap-x-2 max-xl:border-b max-xl:border-rule max-xl:px-4 max-xl:py-1 xl:contents">
          <PeopleHere />
          <StageMenu article={{ ...article, hasUnpublishedChanges: hasNews }} />
          <WordCount />
          <TkCounter onNext={tools.goToTk} />
          <div className="flex flex-wrap items-center max-xl:gap-x-2 max-sm:-mx-2 max-sm:gap-x-0 max-sm:[&_:is(a,button)]:px-2 sm:ms-auto">
            <Link href={`/admin/articles/${article.id}/history`} className={buttonStyle('quiet')}>
              History
            </Link>
            <RoomTools tools={tools} onPaste={onPaste} />
          </div>
        </div>
      </div>
    </header>
  );
}

/** The one button that matters most to whoever is here: to publish, or to hand the story on. */
function MainButton({ article, hasNews }: { article: Article; hasNews: boolean }) {
  const { publishing } = useRoom();
  const { may, publication } = article;
  const isLive = publication === 'live';
  if (may.publish || may.publishUpdate) {
    return (
      <Button variant="primary" disabled={isLive && !hasNews} onClick={() => publishing.open('publish')}>
        {isLive ? 'Publish update' : 'Publish'}
      </Button>
    );
  }
  const main = mainMove(may);
  if (main === null || !('move' in main)) return null;
  return (
    <Button
      variant="primary"
      aria-disabled={publishing.isBusy}
      onClick={() => void publishing.run(main.move)}
    >
      {main.label}
    </Button>
  );
}
