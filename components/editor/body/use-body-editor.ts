'use client';

import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { blockNodeViews } from '#components/editor/blocks/block-node-views.ts';
import { type Body, toBody } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { createEditorState, type EditorCallbacks } from './editor-state.ts';

/** What the editor shows and tells. `replacements` rises when `body` changed elsewhere and must be shown anew. */
export interface BodyEditorParts extends EditorCallbacks {
  body: Body;
  replacements: number;
  isReadOnly: boolean;
  /** The attributes of the element that text is typed into. */
  attributes: Record<string, string>;
  onChange(body: Body): void;
}

/** A ProseMirror editor in the element of `mount`, and its state for the tools around it. */
export function useBodyEditor(
  mount: RefObject<HTMLElement | null>,
  parts: BodyEditorParts,
): { view: EditorView | null; state: EditorState | null } {
  const [view, setView] = useState<EditorView | null>(null);
  const [state, setState] = useState<EditorState | null>(null);

  const openLink = useEffectEvent(() => parts.openLink());
  const refuse = useEffectEvent((sentence: string) => parts.onRefused(sentence));
  const tellDropped = useEffectEvent((sentence: string) => parts.onDropped(sentence));
  const apply = useEffectEvent((target: EditorView, transaction: Transaction) => {
    target.updateState(target.state.apply(transaction));
    setState(target.state);
    if (transaction.docChanged && !transaction.getMeta(FROM_ELSEWHERE))
      parts.onChange(toBody(target.state.doc));
  });

  const initialState = useEffectEvent(() =>
    createEditorState(parts.body, {
      openLink: () => openLink(),
      onRefused: (sentence) => refuse(sentence),
      onDropped: (sentence) => tellDropped(sentence),
    }),
  );

  useEffect(() => {
    if (mount.current === null) return;
    const created: EditorView = new EditorView(mount.current, {
      state: initialState(),
      nodeViews: blockNodeViews(),
      dispatchTransaction: (transaction) => apply(created, transaction),
    });
    setView(created);
    setState(created.state);
    return () => created.destroy();
  }, [mount]);

  const { isReadOnly, attributes } = parts;
  useEffect(() => {
    view?.setProps({ editable: () => !isReadOnly, attributes });
  }, [view, isReadOnly, attributes]);

  useReplacement(view, parts);
  return { view, state };
}

/** Shows a body that changed elsewhere. */
function useReplacement(
  view: EditorView | null,
  { body, replacements }: Pick<BodyEditorParts, 'body' | 'replacements'>,
): void {
  const shown = useRef(replacements);
  useEffect(() => {
    if (view === null || shown.current === replacements) return;
    shown.current = replacements;
    view.dispatch(replacement(view.state, body));
  }, [view, replacements, body]);
}

const FROM_ELSEWHERE = 'from-elsewhere';

// Undoing must not bring back a text that somebody else has replaced.
function replacement(state: EditorState, body: Body): Transaction {
  const next = contentSchema.nodeFromJSON(body);
  return state.tr
    .replaceWith(0, state.doc.content.size, next.content)
    .setMeta('addToHistory', false)
    .setMeta(FROM_ELSEWHERE, true);
}
