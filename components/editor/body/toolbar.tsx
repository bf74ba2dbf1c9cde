'use client';

import { Link2 } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Toolbar as Radix } from 'radix-ui';
import { Fragment } from 'react';
import { EDITOR_ACTIONS } from './editor-actions.ts';
import { hasMark } from './marks.ts';
import { ToolbarButton } from './toolbar-button.tsx';

/** What can be done to the text at the selection (ARIA toolbar: one tab stop, arrows inside). Scrolls on a phone. */
export function Toolbar({
  view,
  state,
  openLink,
}: {
  view: EditorView | null;
  state: EditorState | null;
  openLink(): void;
}) {
  return (
    <Radix.Root
      aria-label="Text tools"
      className="-mx-1 flex items-center gap-0.5 overflow-x-auto px-1 py-1 [scrollbar-width:none]"
    >
      {EDITOR_ACTIONS.map((group, index) => (
        <Fragment key={group[0]?.id}>
          {index === 0 ? null : <Radix.Separator className="mx-1 h-5 w-px shrink-0 bg-rule" />}
          {group.map((action) => (
            <ToolbarButton
              key={action.id}
              label={action.label}
              icon={action.icon}
              keys={action.keys}
              isOn={action.isOn === null ? null : state !== null && action.isOn(state)}
              isEnabled={state !== null && action.run(state)}
              onPress={() => {
                if (view === null) return;
                action.run(view.state, view.dispatch, view);
                view.focus();
              }}
            />
          ))}
          {group.some(({ id }) => id === 'italic') ? (
            <ToolbarButton
              label="Link"
              icon={Link2}
              keys="Mod-k"
              isOn={state !== null && hasMark(state, 'link')}
              isEnabled={state !== null}
              onPress={openLink}
            />
          ) : null}
        </Fragment>
      ))}
    </Radix.Root>
  );
}
