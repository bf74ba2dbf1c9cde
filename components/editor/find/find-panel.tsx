'use client';

import { undo } from 'prosemirror-history';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isMacKeyboard } from '#components/editor/body/shortcut.ts';
import { pressedKeys } from '#components/editor/room/pressed-keys.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import type { FindQuery, FindRequest } from './find-query.ts';
import { FindRow } from './find-row.tsx';
import { findStatus, replacedSentence } from './find-status.ts';
import { ReplaceRow } from './replace-row.tsx';
import { selectedText } from './selected-text.ts';
import { useFind } from './use-find.ts';

interface FindPanelProps {
  query: FindQuery;
  onQuery(query: FindQuery): void;
  replacement: string;
  onReplacement(text: string): void;
  request: FindRequest;
  onClose(): void;
}

/** The search while it is open. It stands over the page, so that the text does not move. */
export function FindPanel({ query, onQuery, replacement, onReplacement, request, onClose }: FindPanelProps) {
  const { story, isReadOnly } = useRoom();
  const input = useRef<HTMLInputElement>(null);
  const [canReplace, setReplace] = useState(false);
  const [outcome, setOutcome] = useState('');
  const { matches, current, step, replace, replaceAll } = useFind(query);
  const answer = useEffectEvent(({ kind }: FindRequest) => {
    setOutcome('');
    const isStep = kind === 'next' || kind === 'previous';
    if (isStep && query.text !== '') return step(kind === 'next' ? 1 : -1);
    setReplace((could) => could || kind === 'replace');
    const selected = document.activeElement === input.current ? '' : selectedText(story.readState());
    if (selected !== '') onQuery({ ...query, text: selected });
    input.current?.focus();
    // Once what was selected in the story stands in it.
    requestAnimationFrame(() => input.current?.select());
  });
  useEffect(() => answer(request), [request]);
  const press = (event: KeyboardEvent) => {
    const keys = pressedKeys(event.nativeEvent, isMacKeyboard());
    if (keys === 'Escape') onClose();
    // On a button there is nothing else to undo.
    else if (keys === 'Mod-z' && !(event.target instanceof HTMLInputElement)) {
      undo(story.readState(), story.dispatch);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search aria-label="Find in the story" onKeyDown={press} className={PANEL}>
      <FindRow
        input={input}
        query={query}
        status={outcome || findStatus(query.text, matches.length, current)}
        onQuery={(next) => {
          setOutcome('');
          onQuery(next);
        }}
        onStep={(direction) => {
          setOutcome('');
          step(direction);
        }}
        replacing={isReadOnly ? null : { isOn: canReplace, toggle: () => setReplace(!canReplace) }}
        onClose={onClose}
      />
      {canReplace && !isReadOnly ? (
        <ReplaceRow
          text={replacement}
          isIdle={matches.length === 0}
          onText={onReplacement}
          onReplace={() => replace(replacement)}
          onReplaceAll={() => setOutcome(replacedSentence(replaceAll(replacement)))}
        />
      ) : null}
    </search>
  );
}

const PANEL =
  'absolute end-0 top-2 mx-4 block w-[calc(100%-2rem)] max-w-lg rounded-panel border border-rule bg-paper-raised p-2 font-sans shadow-raised';
