'use client';

import { TextSelection } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { bringIntoSight } from '#components/editor/room/go-to.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { currentMatch, nextMatch, withMatch, withReplacement } from './find-commands.ts';
import { highlighter } from './find-highlights.ts';
import { Finder } from './find-matches.ts';
import { type FindQuery, patternOf } from './find-query.ts';

/** The matches of a query in the story as it stands, shown in the text, and what can be done with them. */
export function useFind({ text, matchesCase, wholeWords }: FindQuery) {
  const { story, view } = useRoom();
  const { doc } = useSyncExternalStore(story.subscribe, story.readState, story.readState);
  const finder = useMemo(() => {
    const pattern = patternOf({ text, matchesCase, wholeWords });
    return pattern === null ? null : new Finder(pattern);
  }, [text, matchesCase, wholeWords]);
  const matches = useMemo(() => finder?.matches(doc) ?? [], [finder, doc]);
  const current = useSyncExternalStore(
    story.subscribe,
    () => currentMatch(story.readState(), matches),
    () => -1,
  );

  // Others may have typed since this was drawn.
  const now = () => {
    const state = story.readState();
    return { state, found: finder?.matches(state.doc) ?? [] };
  };
  const step = (direction: 1 | -1) => {
    const { state, found } = now();
    const match = found[nextMatch(state, found, direction)];
    if (match === undefined) return;
    story.dispatch(withMatch(state, match));
    if (view.current !== null) bringIntoSight(view.current, match.from);
  };
  const replace = (replacement: string) => {
    const { state, found } = now();
    const match = found[currentMatch(state, found)];
    if (match !== undefined) {
      const change = withReplacement(state, [match], replacement);
      const after = match.from + replacement.length;
      story.dispatch(change.setSelection(TextSelection.create(change.doc, after)));
    }
    step(1);
  };
  const replaceAll = (replacement: string) => {
    const { state, found } = now();
    if (found.length > 0) story.dispatch(withReplacement(state, found, replacement));
    return found.length;
  };

  const [opened] = useState(finder);
  // On opening the caret stays where it is; after that the text follows what is typed.
  const seek = useEffectEvent(() => (finder !== opened && current === -1 ? step(1) : undefined));
  useEffect(() => {
    const editor = view.current;
    if (finder === null || editor === null) return;
    seek();
    editor.setProps({ decorations: highlighter(finder) });
    return () => {
      if (!editor.isDestroyed) editor.setProps({ decorations: () => DecorationSet.empty });
    };
  }, [view, finder]);
  return { matches, current, step, replace, replaceAll };
}
