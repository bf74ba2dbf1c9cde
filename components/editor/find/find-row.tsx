'use client';

import { CaseSensitive, ChevronDown, ChevronUp, Replace, WholeWord, X } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FindQuery } from './find-query.ts';

interface FindRowProps {
  input: RefObject<HTMLInputElement | null>;
  query: FindQuery;
  status: string;
  onQuery(query: FindQuery): void;
  onStep(direction: 1 | -1): void;
  /** Null where nothing may be replaced. */
  replacing: { isOn: boolean; toggle(): void } | null;
  onClose(): void;
}

const PRESSED =
  'aria-pressed:bg-accent-wash aria-pressed:text-accent-strong aria-pressed:ring-1 aria-pressed:ring-accent aria-pressed:ring-inset';

/** What is looked for and how, and the way from match to match. */
export function FindRow({ input, query, status, onQuery, onStep, replacing, onClose }: FindRowProps) {
  const { text, matchesCase, wholeWords } = query;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-0.5 gap-y-1">
      <div className="flex min-w-48 grow basis-full items-center gap-2 sm:basis-0">
        <TextInput
          ref={input}
          aria-label="Find"
          placeholder="Find"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onQuery({ ...query, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }}
        />
        <span role="status" className="min-w-16 text-xs whitespace-nowrap text-ink-faint tabular-nums">
          {status}
        </span>
      </div>
      <IconButton
        icon={CaseSensitive}
        label="Match case"
        aria-pressed={matchesCase}
        onClick={() => onQuery({ ...query, matchesCase: !matchesCase })}
        className={PRESSED}
      />
      <IconButton
        icon={WholeWord}
        label="Whole words"
        aria-pressed={wholeWords}
        onClick={() => onQuery({ ...query, wholeWords: !wholeWords })}
        className={PRESSED}
      />
      <IconButton icon={ChevronUp} label="Previous match" onClick={() => onStep(-1)} />
      <IconButton icon={ChevronDown} label="Next match" onClick={() => onStep(1)} />
      {replacing === null ? null : (
        <IconButton
          icon={Replace}
          label="Find and replace"
          aria-expanded={replacing.isOn}
          onClick={replacing.toggle}
          className={PRESSED.replaceAll('pressed', 'expanded')}
        />
      )}
      <IconButton icon={X} label="Close" onClick={onClose} />
    </div>
  );
}
