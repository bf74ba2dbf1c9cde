'use client';

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Fragment } from 'react';
import type { BlockQuestion } from '#components/editor/blocks/block-choices.ts';
import { InsertMenu } from '#components/editor/blocks/insert-menu.tsx';
import { Toolbar, ToolbarSeparator } from '#components/ui/toolbar.tsx';
import { EDITOR_ACTIONS, type EditorAction } from './editor-actions.ts';
import { ToolbarButton } from './toolbar-button.tsx';

/** What can be done to the text at the selection (ARIA toolbar: one tab stop, arrows inside). Scrolls on a phone. */
export function TextTools({
  view,
  state,
  openLink,
  ask,
}: {
  view: EditorView | null;
  state: EditorState | null;
  openLink(): void;
  ask(question: BlockQuestion): void;
}) {
  const press = (action: EditorAction) => {
    if (action.run === null) return openLink();
    if (view === null) return;
    action.run(view.state, view.dispatch, view);
    view.focus();
  };
  return (
    <div className="sticky top-[var(--room-header)] z-20 border-y border-rule bg-paper not-focus-within:not-hover:not-pointer-coarse:group-data-full-screen/room:opacity-0">
      <Toolbar
        label="Text tools"
        className="-mx-1 flex items-center gap-0.5 overflow-x-auto px-1 py-1 [scrollbar-width:none]"
      >
        {EDITOR_ACTIONS.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index === 0 ? null : <ToolbarSeparator />}
            {group.map((action) => (
              <ToolbarButton key={action.id} action={action} state={state} onPress={() => press(action)} />
            ))}
          </Fragment>
        ))}
        <ToolbarSeparator />
        <InsertMenu view={view} state={state} ask={ask} />
      </Toolbar>
    </div>
  );
}
