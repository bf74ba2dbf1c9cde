'use client';

import { undo as undoChange } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { useState } from 'react';
import { filledWith } from '#components/editor/collab/story-words.ts';
import type { Room } from '#components/editor/room/room-context.ts';
import { isSameValue, type WorkingFields } from '#components/editor/working-copy/fields.ts';
import { wordsOf } from '#lib/content/story.ts';
import type { WireStory } from '#lib/wire/wire-story.ts';
import type { Filling } from './filling.ts';

/** Words and fields at one moment. */
interface Moment {
  fields: WorkingFields;
  doc: Node;
}

/** An import that can still be undone. */
interface StoryImport {
  story: WireStory;
  before: Moment;
  after: Moment;
  /** Whether the receipt is on the screen; without it Mod-Z still works. */
  isShown: boolean;
}

/** Fills the article from pasted copy, and puts everything back as it was. */
export function useImport({ saver, story }: Pick<Room, 'saver' | 'story'>) {
  const [last, setLast] = useState<StoryImport | null>(null);
  const now = (): Moment => ({ fields: saver.read().fields, doc: story.readState().doc });
  const hasWordsOf = (moment: Moment) => story.readState().doc.eq(moment.doc);
  /** Whether the import was the last change, so that Mod-Z means it. */
  const isUntouched = () =>
    last !== null && isSameValue(last.after.fields, saver.read().fields) && hasWordsOf(last.after);

  const fill = ({ receipt, words, fields }: Filling) => {
    const before = now();
    saver.edit(fields);
    story.dispatch(filledWith(story.readState(), words));
    setLast({ story: receipt, before, after: now(), isShown: true });
  };

  /** Puts everything back as it was, and says whether there was an import to undo. */
  const undo = () => {
    if (last === null) return false;
    if (hasWordsOf(last.after)) undoChange(story.readState(), story.dispatch);
    // Typed in since: that is a change of its own, which the editor's undo takes back.
    if (!hasWordsOf(last.before)) story.dispatch(filledWith(story.readState(), wordsOf(last.before.doc)));
    saver.edit(last.before.fields);
    setLast(null);
    return true;
  };

  return {
    last,
    fill,
    undo,
    isUntouched,
    dismiss: () => setLast(last && { ...last, isShown: false }),
  };
}
