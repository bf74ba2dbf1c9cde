'use client';

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockQuestion } from './block-choices.ts';
import { BlockMenu } from './block-menu.tsx';
import { EmbedOffer } from './embed-offer.tsx';
import { MarginTools } from './margin-tools.tsx';
import { lastMove } from './move-blocks.ts';

/** What floats over the text and beside it; none of it moves a word. */
export function BlockTools({
  view,
  state,
  ask,
}: {
  view: EditorView;
  state: EditorState;
  ask(question: BlockQuestion): void;
}) {
  return (
    <>
      <MarginTools view={view} state={state} />
      <BlockMenu view={view} state={state} ask={ask} />
      <EmbedOffer view={view} state={state} />
      <p role="status" className="sr-only">
        {lastMove(state)}
      </p>
    </>
  );
}
