'use client';

import { GripVertical, Plus } from 'lucide-react';
import { type EditorState, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type DragEvent, useLayoutEffect, useRef } from 'react';
import { blockOf, placeBeside } from './block-beside.ts';
import { openBlockMenu } from './block-menu-plugin.ts';
import { blockMenuOf } from './block-menu-state.ts';
import { useHoveredBlock } from './use-hovered-block.ts';

const TOOL =
  'absolute flex h-7 w-6 items-center justify-center rounded-small text-ink-faint hover:bg-paper-sunk hover:text-ink pointer-coarse:h-9 pointer-coarse:w-11';

/**
 * Beside the block under the pointer, or else the caret: a handle to select and drag it by, or in an empty line the
 * button that opens the menu of blocks. Both are for the pointer alone; keys are a slash, and Alt with the arrows.
 */
export function MarginTools({ view, state }: { view: EditorView; state: EditorState }) {
  const tool = useRef<HTMLButtonElement>(null);
  const hovered = useHoveredBlock(view);
  const block = blockOf(view, state, hovered);
  useLayoutEffect(() => {
    if (tool.current && block) placeBeside(tool.current, block);
  });
  if (block === null || blockMenuOf(state) !== null) return null;
  if (block.isEmptyLine) {
    return (
      <button
        ref={tool}
        type="button"
        tabIndex={-1}
        aria-label="Add a block"
        // The caret stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => openBlockMenu(view, block.position + 1)}
        className={TOOL}
      >
        <Plus aria-hidden="true" className="size-4" />
      </button>
    );
  }
  const select = () => {
    const { tr } = view.state;
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, block.position)));
  };
  return (
    <button
      ref={tool}
      type="button"
      tabIndex={-1}
      aria-label="Select or drag this block"
      draggable
      onClick={() => {
        select();
        view.focus();
      }}
      onDragStart={(event) => {
        select();
        startDrag(view, event, block.dom);
      }}
      onDragEnd={() => {
        view.dragging = null;
      }}
      className={`${TOOL} cursor-grab pointer-coarse:hidden`}
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  );
}

// The text takes it from here, as if its own selection were dragged.
function startDrag(view: EditorView, { dataTransfer }: DragEvent, block: HTMLElement): void {
  const { dom, text, slice } = view.serializeForClipboard(view.state.selection.content());
  dataTransfer.clearData();
  dataTransfer.setData('text/html', dom.innerHTML);
  dataTransfer.setData('text/plain', text);
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setDragImage(block, 0, 0);
  view.dragging = { slice, move: true };
}
