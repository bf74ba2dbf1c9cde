'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { BlockQuestion } from '#components/editor/blocks/block-choices.ts';
import { BlockTools } from '#components/editor/blocks/block-tools.tsx';
import { TextProblems } from '#components/editor/body/text-problems.tsx';
import { TextTools } from '#components/editor/body/text-tools.tsx';
import { DroppedNotice } from '#components/editor/clipboard/dropped-notice.tsx';
import { DrawnStory } from '#components/editor/collab/drawn-story.tsx';
import { useStoryView } from '#components/editor/collab/use-story-view.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { directionOf } from '#lib/shared/language.ts';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

const BlockQuestions = onDemand(
  async () => (await import('#components/editor/blocks/block-questions.tsx')).BlockQuestions,
);
const LinkDialog = onDemand(async () => (await import('#components/editor/body/link-dialog.tsx')).LinkDialog);

/** The story as readers will see it, to be typed into: every part in its place, in its own direction. */
export function Manuscript() {
  const { article, story, asks, view: sharedView, isReadOnly } = useRoom();
  const language = useField('language').value;
  const [isLinking, setLinking] = useState(false);
  const [dropped, setDropped] = useState<string>();
  const [refusedPaste, setRefusedPaste] = useState<string>();
  const [question, setQuestion] = useState<BlockQuestion | null>(null);
  const mount = useRef<HTMLDivElement>(null);
  const attributes = useMemo(
    () => ({
      'aria-label': 'Story',
      class: 'writing-text',
      lang: language,
      spellcheck: 'true',
    }),
    [language],
  );
  const { view, state } = useStoryView(mount, story, { isReadOnly, attributes });
  useEffect(() => {
    sharedView.current = view;
    Object.assign(asks.current, {
      openLink: () => setLinking(true),
      onRefused: setRefusedPaste,
      onDropped: setDropped,
      ask: setQuestion,
      readLanguage: () => language,
    });
  }, [sharedView, asks, view, language]);
  return (
    <main dir={directionOf(language)} className="mx-auto w-full max-w-measure min-w-0 font-serif">
      <h1 className="sr-only">Writing room</h1>
      {article.may.edit ? (
        <TextTools
          view={isReadOnly ? null : view}
          state={isReadOnly ? null : state}
          openLink={() => setLinking(true)}
          ask={setQuestion}
        />
      ) : null}
      <TextProblems refusedPaste={refusedPaste} onClose={() => setRefusedPaste(undefined)} />
      <DroppedNotice sentence={dropped} onClose={() => setDropped(undefined)} />
      <div className="relative mt-4">
        <div ref={mount}>{view === null ? <DrawnStory doc={state.doc} attributes={attributes} /> : null}</div>
        {view === null || isReadOnly ? null : <BlockTools view={view} state={state} ask={setQuestion} />}
      </div>
      {isLinking && view !== null ? <LinkDialog view={view} onClose={() => setLinking(false)} /> : null}
      {question === null || view === null ? null : (
        <BlockQuestions view={view} question={question} onClose={() => setQuestion(null)} />
      )}
    </main>
  );
}
