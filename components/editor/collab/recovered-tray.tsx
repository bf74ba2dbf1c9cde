'use client';

import { useSyncExternalStore } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { resolveOrphan } from './browser-story.ts';
import type { RecoveredText } from './messages.ts';

/** One's own words that found no place in the story, to be copied, put in again, or let go. */
export function RecoveredTray() {
  const { story } = useRoom();
  const texts = useSyncExternalStore(story.subscribe, story.readRecovered, story.readRecovered);
  if (texts.length === 0) return null;
  return (
    <section
      aria-label="Recovered text"
      className="rounded-panel border border-rule bg-paper-raised p-4 text-sm"
    >
      <h2 className="text-base font-semibold">Recovered text</h2>
      <ul className="mt-2 divide-y divide-rule">
        {texts.map((text) => (
          <RecoveredRow key={`${text.at}${text.text}`} text={text} />
        ))}
      </ul>
    </section>
  );
}

function RecoveredRow({ text }: { text: RecoveredText }) {
  const { story, article, dates, isReadOnly } = useRoom();
  const finish = () => {
    story.dropRecovered(text);
    if (text.id !== null) void resolveOrphan(article.id, text.id);
  };
  const insert = () => {
    story.dispatch(story.readState().tr.insertText(text.text));
    finish();
  };
  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <div className="min-w-48 flex-1">
        <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {text.text}
        </p>
        <p className="text-xs text-ink-faint">
          {text.reason} {formatInstant(text.at, 'dateTime', dates)}
        </p>
      </div>
      <CopyButton text={text.text} />
      {isReadOnly ? null : <Button onClick={insert}>Insert at the caret</Button>}
      <Button variant="quiet" onClick={finish}>
        Discard
      </Button>
    </li>
  );
}
