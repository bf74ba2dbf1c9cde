import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play } from 'lucide-react';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { ReplayFacts } from '#lib/articles/queries/replay.ts';
import { sessionBeside } from './pace.ts';

/** Moves through the versions of a log: a slider, steps, sessions, and playing. */
export function ReplayControls({
  facts,
  version,
  said,
  isPlaying,
  onMove,
  onPlay,
}: {
  facts: ReplayFacts;
  version: number;
  /** When the moment was and whose it is, for those who do not see it. */
  said: string;
  isPlaying: boolean;
  onMove(version: number): void;
  onPlay(isPlaying: boolean): void;
}) {
  const { first, last } = facts;
  const toSession = (direction: 'later' | 'earlier') => onMove(sessionBeside(facts, version, direction));
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    toSession(event.key === 'PageUp' ? 'later' : 'earlier');
  };
  return (
    <div dir="ltr" className="flex flex-wrap items-center gap-1">
      <Button variant="primary" onClick={() => onPlay(!isPlaying)} className="min-w-24">
        {isPlaying ? (
          <Pause aria-hidden="true" className="size-4" />
        ) : (
          <Play aria-hidden="true" className="size-4" />
        )}
        {isPlaying ? 'Pause' : 'Play'}
      </Button>
      <IconButton icon={ChevronsLeft} label="Session before" onClick={() => toSession('earlier')} />
      <IconButton icon={ChevronLeft} label="Change before" onClick={() => onMove(version - 1)} />
      <IconButton icon={ChevronRight} label="Next change" onClick={() => onMove(version + 1)} />
      <IconButton icon={ChevronsRight} label="Next session" onClick={() => toSession('later')} />
      <input
        type="range"
        aria-label="Moment"
        aria-valuetext={said}
        min={first}
        max={last}
        value={version}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onMove(Number(event.currentTarget.value))}
        onKeyDown={press}
        className="h-9 min-w-48 flex-1 accent-accent"
      />
    </div>
  );
}
