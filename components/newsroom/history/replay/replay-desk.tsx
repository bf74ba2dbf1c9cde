'use client';

import { Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useRestore } from '#components/newsroom/history/restore-desk.tsx';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ReplayFacts, ReplaySegment } from '#lib/articles/queries/replay.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { changedParts } from './changed-words.ts';
import { MomentLine } from './moment-line.tsx';
import type { Pace } from './pace.ts';
import { ReplayControls } from './replay-controls.tsx';
import { ReplayNotices } from './replay-notices.tsx';
import { ReplayStage } from './replay-stage.tsx';
import { saidOfChange } from './said-of-change.ts';
import { useReplay } from './use-replay.ts';

const PACES = [
  { value: 'natural', label: 'As it was written' },
  { value: 'faster', label: 'Faster' },
];

/** The writing of an article, moment by moment, and who wrote what stands there. */
export function ReplayDesk({
  article,
  facts,
  begin,
  dates,
}: {
  article: { id: string; language: string };
  facts: ReplayFacts;
  begin: ReplaySegment;
  dates: DateStyle;
}) {
  const [pace, setPace] = useState<Pace>('natural');
  const [showsWriters, setShowsWriters] = useState(false);
  const replay = useReplay(article.id, facts, begin, pace);
  const ask = useRestore();
  const { shown, wanted, isPlaying } = replay;
  const changes = useMemo(
    () => (shown.before === null ? [] : changedParts(shown.before, shown.content)),
    [shown],
  );
  const when = formatInstant(new Date(shown.at), 'dateTime', dates);
  const did = saidOfChange(changes);
  useFollow(shown.version);
  return (
    <>
      <div className="replay-bar">
        <ReplayControls
          facts={facts}
          version={wanted}
          said={[when, shown.source?.name, did].filter(Boolean).join(', ')}
          isPlaying={isPlaying}
          onMove={replay.moveTo}
          onPlay={replay.play}
        />
        <MomentLine moment={shown} did={did} last={facts.last} dates={dates} />
        <div className="flex flex-wrap items-center gap-2">
          <Button aria-pressed={showsWriters} onClick={() => setShowsWriters(!showsWriters)}>
            Who wrote what
          </Button>
          <Select
            aria-label="Pace"
            options={PACES}
            value={pace}
            onChange={(event) => setPace(event.currentTarget.value as Pace)}
            className="w-auto"
          />
          {ask === null || shown.version === facts.last ? null : (
            <Button variant="quiet" onClick={() => ask({ textVersion: shown.version, said: when })}>
              <Undo2 aria-hidden="true" className="size-4 rtl:-scale-x-100" />
              Restore this moment
            </Button>
          )}
        </div>
      </div>
      <div className="my-4 grid gap-2">
        <ReplayNotices facts={facts} moment={shown} problem={replay.problem} dates={dates} />
      </div>
      <ReplayStage
        moment={shown}
        changes={changes}
        showsWriters={showsWriters}
        language={article.language}
        dates={dates}
      />
    </>
  );
}

/** Keeps the words that changed in view. */
function useFollow(version: number): void {
  useEffect(() => {
    if (version === 0) return;
    document.querySelector('.replay-changed')?.scrollIntoView({ block: 'nearest' });
  }, [version]);
}
