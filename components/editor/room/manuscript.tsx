'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { TextProblems } from '#components/editor/body/text-problems.tsx';
import { Toolbar } from '#components/editor/body/toolbar.tsx';
import { DroppedNotice } from '#components/editor/clipboard/dropped-notice.tsx';
import { DrawnStory } from '#components/editor/collab/drawn-story.tsx';
import { useStoryView } from '#components/editor/collab/use-story-view.ts';
import { onDemand } from '#components/ui/on-demand.tsx';
import { directionOf } from '#lib/shared/language.ts';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

const LinkDialog = onDemand(async () => (await import('#components/editor/body/link-dialog.tsx')).LinkDialog);

/** The story as readers will see it, to be typed into: every part in its place, in its own direction. */
export function Manuscript() {
  const { article, story, asks, view: sharedView, isReadOnly } = useRoom();
  const language = useField('language').value;
  const [isLinking, setLinking] = useState(false);
  const [dropped, setDropped] = useState<string>();
  const [refusedPaste, setRefusedPaste] = useState<string>();
  const mount = useRef<HTMLDivElement>(null);
  const attributes = useMemo(
    () => ({
      role: 'group',
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
      readLanguage: () => language,
    });
  }, [sharedView, asks, view, language]);
  return (
    <main dir={directionOf(language)} className="mx-auto w-full max-w-measure min-w-0 font-serif">
      <h1 className="sr-only">Writing room</h1>
      {article.may.edit ? (
        <Toolbar
          view={isReadOnly ? null : view}
          state={isReadOnly ? null : state}
          openLink={() => setLinking(true)}
        />
      ) : null}
      <TextProblems refusedPaste={refusedPaste} onClose={() => setRefusedPaste(undefined)} />
      <DroppedNotice sentence={dropped} onClose={() => setDropped(undefined)} />
      <div ref={mount} className="mt-4">
        {view === null ? <DrawnStory doc={state.doc} attributes={attributes} /> : null}
      </div>
      {isLinking && view !== null ? <LinkDialog view={view} onClose={() => setLinking(false)} /> : null}
    </main>
  );
}
