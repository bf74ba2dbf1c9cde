'use client';

import { useEffect, useRef, useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useField, useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { linkAt, removeLink, setLink } from './marks.ts';
import { Toolbar } from './toolbar.tsx';
import { useBodyEditor } from './use-body-editor.ts';

/** The text of the story with its tools, which stay in sight. */
export function BodySection() {
  const { view: sharedView, isReadOnly } = useRoom();
  const { value, error, change } = useField('body');
  const replacements = useWorkingCopy((copy) => copy.replacements);
  const language = useField('language').value;
  const [isLinking, setLinking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const mount = useRef<HTMLDivElement>(null);
  const { view, state } = useBodyEditor(mount, {
    body: value,
    replacements,
    isReadOnly,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Text',
      class: 'writing-text',
      lang: language,
      spellcheck: 'true',
      ...(error === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': 'text-error' }),
    },
    onChange: (body) => {
      setRefusal(undefined);
      change(body);
    },
    openLink: () => setLinking(true),
    onRefused: setRefusal,
  });
  useEffect(() => {
    sharedView.current = view;
  }, [sharedView, view]);
  const run = (command: ReturnType<typeof setLink>) => {
    setLinking(false);
    if (view !== null) command(view.state, view.dispatch);
  };
  return (
    <section data-field="body" aria-label="Text">
      {isReadOnly ? null : (
        <div className="sticky top-[var(--room-header)] z-20 border-y border-rule bg-paper">
          <Toolbar view={view} state={state} openLink={() => setLinking(true)} />
        </div>
      )}
      <div className="mt-3 grid gap-2 empty:hidden">
        {refusal === undefined ? null : (
          <Notice tone="danger" actions={<Button onClick={() => setRefusal(undefined)}>Close</Button>}>
            {refusal}
          </Notice>
        )}
        {error === undefined ? null : (
          <p id="text-error" className="text-sm text-danger">
            {error}
          </p>
        )}
      </div>
      <div ref={mount} className="mt-4" />
      {isLinking && state !== null ? (
        <LinkDialog
          address={linkAt(state)}
          onClose={() => setLinking(false)}
          onSet={(address) => run(setLink(address))}
          onRemove={() => run(removeLink)}
        />
      ) : null}
    </section>
  );
}
