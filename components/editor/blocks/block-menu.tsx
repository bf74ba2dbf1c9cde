'use client';

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useLayoutEffect, useRef } from 'react';
import { placeBelow } from '#components/editor/body/place-below.ts';
import { ComboboxRow } from '#components/ui/combobox-row.tsx';
import type { BlockQuestion } from './block-choices.ts';
import { BLOCK_MENU_ID, chooseBlock, rowIdOf } from './block-menu-plugin.ts';
import { blockMenuOf } from './block-menu-state.ts';
import { SLASH_CHOICES } from './matching-blocks.ts';

/** The list of blocks below the caret, while there is a menu. The text keeps the focus, and so every key. */
export function BlockMenu({
  view,
  state,
  ask,
}: {
  view: EditorView;
  state: EditorState;
  ask(question: BlockQuestion): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const menu = blockMenuOf(state);
  const isShown = menu !== null && !menu.isAsking;
  useLayoutEffect(() => {
    if (list.current === null || menu === null) return;
    placeBelow(list.current, view, menu.from);
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [view, menu]);
  if (!isShown) return null;
  return (
    <div
      ref={list}
      id={BLOCK_MENU_ID}
      role="listbox"
      aria-label="Blocks"
      className="absolute z-30 max-h-72 w-64 max-w-full overflow-y-auto rounded-panel border border-rule bg-paper-raised p-1 font-sans shadow-raised"
    >
      {SLASH_CHOICES.filter(({ name }) => menu.choices.includes(name)).map(({ name, label, icon: Icon }) => (
        <ComboboxRow
          key={name}
          id={rowIdOf(name)}
          choice={{ key: name, label, choose: () => chooseBlock(view, name, ask) }}
          icon={<Icon aria-hidden="true" className="size-4 self-center text-ink-faint" />}
          isActive={name === menu.active}
          onChoose={() => chooseBlock(view, name, ask)}
        />
      ))}
    </div>
  );
}
