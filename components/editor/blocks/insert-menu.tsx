'use client';

import { Plus } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useRef } from 'react';
import { Menu } from '#components/ui/menu.tsx';
import { BLOCKS, type BlockChoice, type BlockQuestion } from './block-choices.ts';

/**
 * The toolbar's menu of blocks. What is possible follows `state`: the view is the same object throughout, so nothing
 * drawn may be read from it.
 */
export function InsertMenu({
  view,
  state,
  ask,
}: {
  view: EditorView | null;
  state: EditorState | null;
  ask(question: BlockQuestion): void;
}) {
  const isAsking = useRef(false);
  const choose = (choice: BlockChoice) => {
    choice.run({
      run: (command) => view && command(view.state, view.dispatch, view),
      ask(question) {
        isAsking.current = true;
        ask(question);
      },
    });
  };
  // A dialog that has opened takes the focus itself.
  const giveFocusBack = () => {
    if (!isAsking.current) view?.focus();
    isAsking.current = false;
  };
  return (
    <Menu
      label="Insert"
      items={BLOCKS.map((choice) => ({
        label: choice.label,
        icon: choice.icon,
        isDisabled: state === null || !choice.isPossible(state),
        onSelect: () => choose(choice),
      }))}
      button={(props) => (
        <button
          type="button"
          {...props}
          className="inline-flex h-8 shrink-0 items-center gap-1 rounded-control px-2 font-sans text-sm text-ink-soft hover:bg-paper-sunk hover:text-ink pointer-coarse:h-11"
        >
          <Plus aria-hidden="true" className="size-4" />
          Insert
        </button>
      )}
      onClosed={giveFocusBack}
    />
  );
}
