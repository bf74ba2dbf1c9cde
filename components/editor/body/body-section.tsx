'use client';

import { useEffect, useRef, useState } from 'react';
import { DroppedNotice } from '#components/editor/clipboard/dropped-notice.tsx';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useField, useWorkingCopy } from '#components/editor/room/use-field.ts';
import { LinkDialog } from './link-dialog.tsx';
import { textAttributes } from './text-attributes.ts';
import { TextProblems } from './text-problems.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBodyEditor } from './use-body-editor.ts';

/** The text of the story with its tools, which stay in sight. */
export function BodySection() {
  const { view: sharedView, isReadOnly } = useRoom();
  const { value, error, change } = useField('body');
  const replacements = useWorkingCopy((copy) => copy.replacements);
  const language = useField('language').value;
  const [isLinking, setLinking] = useState(false);
  const [refusedPaste, setRefusedPaste] = useState<string>();
  const [dropped, setDropped] = useState<string>();
  const mount = useRef<HTMLDivElement>(null);
  const { view, state } = useBodyEditor(mount, {
    body: value,
    replacements,
    isReadOnly,
    attributes: textAttributes(language, error),
    onChange: (body) => {
      setRefusedPaste(undefined);
      change(body);
    },
    openLink: () => setLinking(true),
    onRefused: setRefusedPaste,
    onDropped: setDropped,
  });
  useEffect(() => {
    sharedView.current = view;
  }, [sharedView, view]);
  return (
    <section data-field="body" aria-label="Text">
      {isReadOnly ? null : <Toolbar view={view} state={state} openLink={() => setLinking(true)} />}
      <TextProblems refusedPaste={refusedPaste} error={error} onClose={() => setRefusedPaste(undefined)} />
      <DroppedNotice sentence={dropped} onClose={() => setDropped(undefined)} />
      <div ref={mount} className="mt-4" />
      {isLinking && view !== null ? <LinkDialog view={view} onClose={() => setLinking(false)} /> : null}
    </section>
  );
}
