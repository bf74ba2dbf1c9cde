'use client';

import type { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { blockNodeViews } from '#components/editor/blocks/block-node-views.ts';
import type { StoryClient } from './story-client.ts';

/** A ProseMirror editor of the story in the element of `mount`, and its state for the tools around it. */
export function useStoryView(
  mount: RefObject<HTMLElement | null>,
  client: StoryClient,
  looks: { isReadOnly: boolean; attributes: Record<string, string> },
): { view: EditorView | null; state: EditorState } {
  const [view, setView] = useState<EditorView | null>(null);
  const state = useSyncExternalStore(client.subscribe, client.readState, client.readState);
  // Before anything is painted, so that the drawn story and the one to type into never stand side by side.
  useLayoutEffect(() => {
    if (mount.current === null) return;
    const created = new EditorView(mount.current, {
      state: client.readState(),
      nodeViews: blockNodeViews(),
      dispatchTransaction: client.dispatch,
    });
    client.show(created);
    setView(created);
    return () => {
      client.show(null);
      created.destroy();
    };
  }, [mount, client]);
  const { isReadOnly, attributes } = looks;
  useEffect(() => {
    view?.setProps({ editable: () => !isReadOnly, attributes });
  }, [view, isReadOnly, attributes]);
  return { view, state };
}
